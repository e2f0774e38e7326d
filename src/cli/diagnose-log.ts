import { isServerLog } from '../core/evidence/logs/log-line.ts';
import { summarizeLog } from '../core/evidence/logs/log-summary.ts';
import type { TextStyle } from '../core/report/as-text.ts';
import { createLogReport, type LogReport, logReportAsJson } from '../core/report/log-report.ts';
import { logJudge } from '../core/report/log-report-causes.ts';
import { logReportAsMarkdown } from '../core/report/log-report-markdown.ts';
import { logReportAsText } from '../core/report/log-report-text.ts';

/** A server's log as a report; undefined for any other text. The names of .http texts and HARs are believed. */
export function readServerLog(path: string, text: string, reveal: boolean): LogReport | undefined {
  if (/\.(?:har|http|rest)$/i.test(path) || !isServerLog(text)) return undefined;
  return createLogReport(summarizeLog(text, logJudge()), path, { reveal });
}

/** Draws the report in the form that was asked for. */
export function renderLog(
  report: LogReport,
  form: { readonly json: boolean; readonly markdown: boolean },
  style: TextStyle | undefined,
): string {
  if (form.json) return `${logReportAsJson(report)}\n`;
  return form.markdown ? logReportAsMarkdown(report) : logReportAsText(report, style);
}
