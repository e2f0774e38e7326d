import * as vscode from 'vscode';
import { asJson } from '../core/report/as-json.ts';
import { asMarkdown } from '../core/report/as-markdown.ts';
import { createReport } from '../core/report/create-report.ts';
import type { Report } from '../core/report/report.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

const formats: Readonly<Record<'markdown' | 'json', (report: Report) => string>> = {
  markdown: asMarkdown,
  json: asJson,
};

/** Puts the last report on the clipboard. Always masked, whatever the panel shows: a clipboard travels. */
export async function copyReport(session: Session, format: keyof typeof formats): Promise<void> {
  if (session.last === undefined) {
    throw new Refusal('no-report', 'There is no report yet: run Diagnose 401 on a request first.');
  }
  await vscode.env.clipboard.writeText(formats[format](createReport(session.last.inspections)));
  vscode.window.setStatusBarMessage('HTTP Auth: report copied, secrets masked', 4000);
}
