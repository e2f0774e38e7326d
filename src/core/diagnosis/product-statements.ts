import type { Evidence } from '../evidence/evidence.ts';
import { headerValues } from '../evidence/exchange.ts';
import type { Fingerprint, Product, ProductRow } from './products/product.ts';
import { type SaidText, saidTexts } from './said-texts.ts';
import type { Statement } from './statement.ts';

/** Error pages say what they say at their beginning. */
const readable = 65_536;

/** What the rows of known products make of an answer. Pure. */
export function productStatements(evidence: Evidence, registry: readonly Product[]): Statement[] {
  if (!evidence.exchange?.response) return [];
  const texts = saidTexts(evidence);
  return registry.flatMap(product => {
    const candidates = product.rows.filter(row => rowMatches(row, evidence, texts));
    if (candidates.length === 0) return [];
    const seen = product.fingerprints.some(print => isSeen(print, evidence));
    return candidates
      .filter(row => seen || !row.fingerprinted)
      .flatMap(row => rowStatements(product, row, evidence, texts));
  });
}

function isSeen(print: Fingerprint, evidence: Evidence): boolean {
  if ('host' in print)
    return print.host.test(URL.parse(evidence.exchange?.request.url ?? '')?.hostname ?? '');
  if ('body' in print) return print.body.test(start(evidence));
  return headerText(evidence, print.header) !== undefined;
}

function rowMatches(row: ProductRow, evidence: Evidence, texts: readonly SaidText[]): boolean {
  if (row.status !== undefined && ![row.status].flat().includes(evidence.status ?? 0)) return false;
  if (row.header && headerText(evidence, row.header) === undefined) return false;
  if (row.text && !texts.some(({ text }) => row.text?.test(text))) return false;
  if (row.body && !row.body.test(start(evidence))) return false;
  return row.when ? row.when(evidence) : true;
}

function start(evidence: Evidence): string {
  return evidence.body.raw.slice(0, readable);
}

function headerText(evidence: Evidence, [name, value]: readonly [string, RegExp]): string | undefined {
  return headerValues(evidence.exchange?.response?.headers ?? [], name).find(text => value.test(text));
}

/** A row that names one cause is the product's own word for it; one that names several leaves it open. */
function rowStatements(
  product: Product,
  row: ProductRow,
  evidence: Evidence,
  texts: readonly SaidText[],
): Statement[] {
  const strength = row.causes.length === 1 ? 'exact' : 'narrowed';
  return row.causes.map(cause => ({
    cause,
    strength,
    ...quotation(row, evidence, texts),
    by: `${product.name}: ${row.source}`,
  }));
}

function quotation(
  row: ProductRow,
  evidence: Evidence,
  texts: readonly SaidText[],
): Pick<Statement, 'where' | 'text'> {
  const spoken = row.text && texts.find(({ text }) => row.text?.test(text));
  if (spoken) return { where: spoken.where, text: spoken.text.slice(0, 300) };
  const raw = row.body?.exec(start(evidence))?.[0];
  if (raw) return { where: 'response body', text: raw.slice(0, 300) };
  const header = row.header && headerText(evidence, row.header);
  if (row.header && header) return { where: `response header ${row.header[0]}`, text: header.slice(0, 300) };
  return { where: 'response status', text: String(evidence.status ?? '') };
}
