import type { Difference } from '../diagnosis/comparison/comparison.ts';
import type { ComparisonReport, ReportedVariant } from './comparison-report.ts';
import { printableLine } from './printable.ts';

/** What the table calls each difference. */
export const differenceWords: Readonly<Record<Difference, string>> = {
  same: 'same',
  status: 'other status',
  content: 'other content',
  unknown: '–',
};

/** A report of a comparison for a terminal: the table, then the findings. Ends with a line break. */
export function comparisonAsText(report: ComparisonReport): string {
  const { request, variants, findings, notes } = report;
  const rows = variants.map(variant => [
    variant.label,
    answerOf(variant),
    lengthOf(variant),
    differenceWords[variant.fromAnonymous],
    differenceWords[variant.fromWritten],
  ]);
  const lines = [
    `${request.name}: ${request.method} ${request.url}`,
    '',
    ...table([['variant', 'answer', 'bytes', 'to anonymous', 'to as written'], ...rows]),
    '',
    ...findings.flatMap(({ severity, title, explanation, facts, advice, references }) => [
      `${severity === 'severe' ? '✗' : 'i'} ${title}`,
      `  ${explanation}`,
      ...facts.map(({ where, text }) => `  ${where}: ${text}`),
      `  ${advice}`,
      ...references.map(reference => `  ${reference.title}, ${reference.url}`),
      '',
    ]),
    ...(findings.length === 0 && variants[0]?.status !== null ? ['✓ No security finding.', ''] : []),
    ...notes.map(note => `Note: ${note}`),
  ];
  return `${lines.map(trimmedLine).join('\n').trimEnd()}\n`;
}

/** What will be sent to whom, one line for each request. Ends with a line break. */
export function comparisonPlanAsText({ request, variants, notes }: ComparisonReport): string {
  const lines = [
    `${request.name}: ${variants.length} ${request.method} requests, one after the other`,
    ...table(
      variants.map(({ label, change, url }, index) => [
        `${index + 1}.`,
        label,
        change === 'nothing' ? `to ${url}` : `${change}, to ${url}`,
      ]),
    ),
    ...notes.map(note => `Note: ${note}`),
  ];
  return `${lines.map(trimmedLine).join('\n')}\n`;
}

/** The status, with where a redirect would have led; else why there is none. */
export function answerOf({ status, location, failure }: ReportedVariant): string {
  if (status === null) return failure ?? 'no answer';
  return location === null ? `${status}` : `${status} → ${location}`;
}

export function lengthOf({ length }: ReportedVariant): string {
  return length === null ? '–' : `${length}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map(row => row.map(printableLine));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map(row => [...(row[column] ?? '')].length)),
  );
  return cells.map(row =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join('  '),
  );
}

/** Line by line, so that nothing that came from outside can begin a new one. Leading spaces stay. */
function trimmedLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${printableLine(line)}`;
}
