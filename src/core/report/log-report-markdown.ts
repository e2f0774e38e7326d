import type { LogReport, LogReportGroup } from './log-report.ts';
import {
  attackLines,
  attackTitle,
  causeLine,
  counted,
  groupLines,
  groupSize,
  groupTitle,
  readingLine,
  spikeLines,
} from './log-report-words.ts';
import { codeSpan, escapeMarkdown } from './markdown-text.ts';

const mostGroups = 20;

/** A report on a log for a ticket. Nothing that stands in the log has a meaning in it. */
export function logReportAsMarkdown(report: LogReport): string {
  const title =
    report.refused === 0 ? '✓ No refusal found' : `✗ ${counted(report.refused, 'refusal')} in the log`;
  const more = report.groups.length - mostGroups + report.groupsLeftOut;
  const parts = [
    `## ${title}`,
    escapeMarkdown(readingLine(report)),
    ...report.attacks
      .slice(0, mostGroups)
      .flatMap(attack => [`**${escapeMarkdown(attackTitle(attack))}**`, items(attackLines(attack))]),
    ...report.groups.slice(0, mostGroups).flatMap(groupParts),
    ...(more > 0 ? [`${counted(more, 'more group')} not shown`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function groupParts(group: LogReportGroup): string[] {
  return [
    `### ${codeSpan(groupTitle(group))}`,
    groupSize(group),
    items([...group.causes.map(causeLine), ...groupLines(group), ...spikeLines(group)]),
  ];
}

function items(lines: readonly string[]): string {
  return lines.map(line => `- ${escapeMarkdown(line)}`).join('\n');
}
