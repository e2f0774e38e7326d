import { codeSpan, escapeMarkdown } from './markdown-text.ts';
import type { RequestComparisonReport } from './request-comparison-report.ts';
import { comparedWith, placeOf, valueOrNone, weightWords } from './request-comparison-words.ts';

/** A request beside the one that works, for a ticket or an editor tab: the conclusion, the table, then each difference. */
export function requestComparisonAsMarkdown(report: RequestComparisonReport): string {
  const { request, conclusion, differences, same, notes } = report;
  const parts = [
    `# Compared with what works: ${escapeMarkdown(request.name)}`,
    codeSpan(`${request.method} ${request.url}`),
    escapeMarkdown(comparedWith(report)),
    `**${escapeMarkdown(conclusion)}**`,
    ...(differences.length === 0 ? [] : [table(report)]),
    ...differences
      .filter(({ weight }) => weight !== 'harmless')
      .flatMap(difference => [
        `## ${escapeMarkdown(placeOf(difference))}`,
        escapeMarkdown(difference.why),
        ...(difference.facts.length === 0 ? [] : [list(difference.facts)]),
      ]),
    ...(same.length === 0 ? [] : [`The same in both: ${escapeMarkdown(same.join(', '))}`]),
    ...(notes.length === 0 ? [] : ['## Notes', list(notes)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table({ differences }: RequestComparisonReport): string {
  const rows = differences.map(difference => [
    placeOf(difference),
    valueOrNone(difference.working),
    valueOrNone(difference.yours),
    weightWords[difference.weight],
  ]);
  return [
    row(['what differs', 'works', 'yours', 'explains the refusal']),
    row(['---', '---', '---', '---']),
    ...rows.map(cells => row(cells.map(escapeMarkdown))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function list(items: readonly string[]): string {
  return items.map(item => `- ${escapeMarkdown(item)}`).join('\n');
}
