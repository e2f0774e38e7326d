import type { DifferenceWeight } from '../diagnosis/request-difference/request-difference.ts';
import { printableLine } from './printable.ts';
import type { RequestComparisonReport } from './request-comparison-report.ts';
import { comparedWith, placeOf, valueOrNone } from './request-comparison-words.ts';

const signs: Readonly<Record<DifferenceWeight, string>> = {
  explains: '✗',
  possible: '?',
  unlikely: '·',
  harmless: '·',
};

/** A request beside the one that works, for a terminal. Ends with a line break. */
export function requestComparisonAsText(report: RequestComparisonReport): string {
  const { request, conclusion, differences, same, notes } = report;
  const lines = [
    `${request.name}: ${request.method} ${request.url}`,
    comparedWith(report),
    '',
    conclusion,
    ...differences.flatMap(difference => [
      '',
      `${signs[difference.weight]} ${placeOf(difference)}`,
      `    works  ${valueOrNone(difference.working)}`,
      `    yours  ${valueOrNone(difference.yours)}`,
      ...difference.facts.map(fact => `    ${fact}`),
      `    ${difference.why}`,
    ]),
    ...(same.length === 0 ? [] : ['', `The same: ${same.join(', ')}`]),
    ...notes.map(note => `Note: ${note}`),
  ];
  return `${lines.map(indented).join('\n')}\n`;
}

/** Line by line, so that nothing that came from outside can begin a new one. */
function indented(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${printableLine(line)}`.trimEnd();
}
