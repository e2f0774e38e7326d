import type { Evidence } from '../../evidence/evidence.ts';
import { headerValues } from '../../evidence/exchange.ts';
import type { Statement } from '../statement.ts';
import type { Product, ProductRow } from './product.ts';

/** Every product that is known, one data file each. */
export const products: readonly Product[] = [];

/** What the rows of known products make of an answer. */
export function productStatements(evidence: Evidence): Statement[] {
  return products.flatMap(product => {
    const seen = isFingerprinted(product, evidence);
    return product.rows
      .filter(row => (seen || !row.fingerprinted) && rowMatches(row, evidence))
      .flatMap(row => rowStatements(product, row, evidence));
  });
}

function isFingerprinted({ fingerprints }: Product, evidence: Evidence): boolean {
  const { exchange, body } = evidence;
  if (!exchange) return false;
  const host = URL.parse(exchange.request.url)?.hostname ?? '';
  return fingerprints.some(print => {
    if ('host' in print) return print.host.test(host);
    if ('body' in print) return print.body.test(body.raw);
    return hasHeader(evidence, print.header);
  });
}

function rowMatches(row: ProductRow, evidence: Evidence): boolean {
  const statuses = row.status === undefined ? undefined : [row.status].flat();
  if (statuses && !statuses.includes(evidence.status ?? 0)) return false;
  if (row.header && !hasHeader(evidence, row.header)) return false;
  if (row.body && !row.body.test(evidence.body.raw)) return false;
  return row.when ? row.when(evidence) : true;
}

function hasHeader(evidence: Evidence, [name, value]: readonly [string, RegExp]): boolean {
  return headerValues(evidence.exchange?.response?.headers ?? [], name).some(text => value.test(text));
}

function rowStatements(product: Product, row: ProductRow, evidence: Evidence): Statement[] {
  const strength = row.causes.length === 1 ? 'exact' : 'worded';
  const quoted = row.body?.exec(evidence.body.raw)?.[0];
  const where =
    quoted === undefined ? (row.header ? `response header ${row.header[0]}` : 'status') : 'response body';
  const text =
    quoted ??
    (row.header ? headerValues(evidence.exchange?.response?.headers ?? [], row.header[0])[0] : undefined);
  return row.causes.map(cause => ({
    cause,
    strength,
    where,
    text: (text ?? String(evidence.status ?? '')).slice(0, 300),
    by: `${product.name} (${row.source})`,
  }));
}
