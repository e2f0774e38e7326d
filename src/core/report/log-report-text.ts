import type { TextStyle } from './as-text.ts';
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
import { printableLine } from './printable.ts';

const plainStyle: TextStyle = { good: t => t, bad: t => t, strong: t => t, faint: t => t };
/** The JSON has them all. */
const mostGroups = 10;

/** A report on a log for a terminal: what looks like an attack first, then the refusals, the most frequent first. */
export function logReportAsText(report: LogReport, style: TextStyle = plainStyle): string {
  const reading = printableLine(readingLine(report));
  if (report.refused === 0) return `${style.good('✓')} No refusal found\n  ${style.faint(reading)}\n`;
  const head = `${style.bad('✗')} ${style.strong(`${counted(report.refused, 'refusal')} in the log`)}`;
  const more = report.groups.length - mostGroups + report.groupsLeftOut;
  const blocks = [
    [head, `  ${style.faint(reading)}`],
    ...report.attacks
      .slice(0, mostGroups)
      .map(attack => [
        `${style.bad('!')} ${style.strong(printableLine(attackTitle(attack)))}`,
        ...attackLines(attack).map(line => `  ${printableLine(line)}`),
      ]),
    ...report.groups.slice(0, mostGroups).map(group => groupBlock(group, style)),
    ...(more > 0 ? [[`${counted(more, 'more group')}: --json lists them`]] : []),
  ];
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function groupBlock(group: LogReportGroup, style: TextStyle): string[] {
  return [
    `${style.strong(printableLine(groupTitle(group)))}   ${groupSize(group)}`,
    ...group.causes.map(cause => `  ${style.faint('-')} ${printableLine(causeLine(cause))}`),
    ...groupLines(group).map(line => `  ${printableLine(line)}`),
    ...spikeLines(group).map(line => `  ${style.bad('!')} ${line}`),
  ];
}
