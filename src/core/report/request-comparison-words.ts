import type { DifferenceWeight } from '../diagnosis/request-difference/request-difference.ts';
import type { ReportedDifference, RequestComparisonReport } from './request-comparison-report.ts';

/** What the reports call each weight. */
export const weightWords: Readonly<Record<DifferenceWeight, string>> = {
  explains: 'explains it',
  possible: 'may, with some servers',
  unlikely: 'hardly',
  harmless: 'no',
};

/** What was laid beside what, in one sentence. */
export function comparedWith({ working, comparedAs, status, challenges }: RequestComparisonReport): string {
  const asked = challenges.length === 0 ? '' : `, asking for ${[...new Set(challenges)].join(', ')}`;
  const yours =
    comparedAs === 'sent'
      ? `Yours as it was sent: answered ${status ?? 'by nobody'}${asked}.`
      : 'Yours as written; it was not sent.';
  return `Compared with the ${working.form} that works. ${yours}`;
}

/** `header Authorization`, `method`. */
export function placeOf({ part, name }: ReportedDifference): string {
  if (part === 'scheme') return 'scheme of the URL';
  return part === name ? part : `${part} ${name}`;
}

/** A value, or the word for none. */
export function valueOrNone(value: string | null): string {
  if (value === null) return '(none)';
  return value === '' ? '(empty)' : value;
}
