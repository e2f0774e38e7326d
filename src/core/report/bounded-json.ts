import { asJson } from './as-json.ts';
import type { Report } from './report.ts';

/** How much of a value is kept. */
interface Bounds {
  /** Characters of a string. */
  readonly text: number;
  /** Items of a list, and fields of an object. */
  readonly items: number;
  readonly depth: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** From generous to meagre; the last one leaves the verdict and what proves it. */
const levels: readonly Bounds[] = [
  { text: 4000, items: 200, depth: 20 },
  { text: 600, items: 40, depth: 12 },
  { text: 200, items: 16, depth: 7 },
];
const meagre: Bounds = { text: 160, items: 8, depth: 5 };

/**
 * A report as one JSON object of at most `most` characters, for a reader with little room. Refused requests come first;
 * long texts and lists are cut, then the last results are left out, and `leftOut` says how many.
 *
 * @param most room for one verdict at least: 8000 characters or more
 */
export function boundedJson(report: Report, most: number): string {
  const whole: { readonly schema: 1; readonly results: readonly Fields[] } = JSON.parse(
    asJson(refusedFirst(report)),
  );
  for (const bounds of levels) {
    const text = JSON.stringify({ ...whole, results: whole.results.map(result => clip(result, bounds)) });
    if (text.length <= most) return text;
  }
  return verdicts(whole.results, most);
}

function refusedFirst({ schema, results }: Report): Report {
  const isFine = ({ findings }: Report['results'][number]) =>
    (findings[0]?.cause ?? 'not-an-auth-failure') === 'not-an-auth-failure';
  return { schema, results: [...results.filter(result => !isFine(result)), ...results.filter(isFine)] };
}

/** As many verdicts as there is room for, the first in any case. */
function verdicts(results: readonly Fields[], most: number): string {
  const kept: unknown[] = [];
  let room = most - 100;
  for (const { request, response, failure, findings } of results) {
    const verdict = clip({ request, response, failure, findings: firstFindings(findings) }, meagre);
    room -= JSON.stringify(verdict).length + 1;
    if (room < 0 && kept.length > 0) break;
    kept.push(verdict);
  }
  return JSON.stringify({ schema: 1, results: kept, leftOut: results.length - kept.length });
}

function firstFindings(findings: unknown): unknown {
  return Array.isArray(findings) ? findings.slice(0, 2) : [];
}

function clip(value: unknown, bounds: Bounds): unknown {
  if (typeof value === 'string') return clipText(value, bounds.text);
  if (typeof value !== 'object' || value === null) return value;
  if (bounds.depth === 0) return '…';
  const inner = { ...bounds, depth: bounds.depth - 1 };
  if (Array.isArray(value)) return value.slice(0, bounds.items).map(item => clip(item, inner));
  const entries = Object.entries(value).slice(0, Math.max(bounds.items, 16));
  return Object.fromEntries(entries.map(([name, item]) => [clipText(name, bounds.text), clip(item, inner)]));
}

function clipText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length - most} more characters)`;
}
