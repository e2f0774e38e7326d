import { answerOf, differenceWords, lengthOf } from './comparison-as-text.ts';
import type { ComparisonReport } from './comparison-report.ts';
import { codeSpan, escapeMarkdown, link } from './markdown-text.ts';

/** A report of a comparison for a ticket or an editor tab: the table, then the findings. */
export function comparisonAsMarkdown({ request, variants, findings, notes }: ComparisonReport): string {
  const rows = variants.map(variant => [
    variant.label,
    variant.change,
    answerOf(variant),
    lengthOf(variant),
    differenceWords[variant.fromAnonymous],
    differenceWords[variant.fromWritten],
  ]);
  const parts = [
    `# Compared credentials: ${escapeMarkdown(request.name)}`,
    codeSpan(`${request.method} ${request.url}`),
    [
      row(['variant', 'what differs', 'answer', 'bytes', 'to anonymous', 'to as written']),
      row(['---', '---', '---', '--:', '---', '---']),
      ...rows.map(cells => row(cells.map(escapeMarkdown))),
    ].join('\n'),
    ...(findings.length === 0 && variants[0]?.status !== null ? ['No security finding.'] : []),
    ...findings.flatMap(({ severity, title, explanation, facts, advice, references }) => [
      `## ${severity === 'severe' ? 'Severe' : 'Information'}: ${escapeMarkdown(title)}`,
      escapeMarkdown(explanation),
      list(facts.map(({ where, text }) => `${escapeMarkdown(where)}: ${codeSpan(text)}`)),
      escapeMarkdown(advice),
      list(references.map(reference => link(reference.title, reference.url))),
    ]),
    ...(notes.length === 0 ? [] : ['## Notes', list(notes.map(escapeMarkdown))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function list(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}
