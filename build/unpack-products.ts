import { type CauseId, causeIds } from '../src/core/diagnosis/cause-id.ts';
import type { Fingerprint, Product, ProductRow } from '../src/core/diagnosis/products/product.ts';

/** A row as the product has it at run time: ids and sources are for whoever reads or tests the rows. */
export type PackedRow = Omit<ProductRow, 'id' | 'source'>;
export type PackedProduct = Omit<Product, 'id' | 'rows'> & { readonly rows: readonly PackedRow[] };

/**
 * The columns of the packed registry: what is alike lies together, which is what compression lives on. A value is
 * a line, empty where there is none; a pattern is written without its first slash.
 */
export const columns = [
  ...['name', 'protocol', 'fingerprints', 'rows'],
  ...['place', 'print'],
  ...['causes', 'status', 'headerName', 'header', 'text', 'body', 'fingerprinted', 'when'],
] as const;

type Column = (typeof columns)[number];

/** Stands between two columns; no pattern contains it, nor the line break between two values. */
export const columnBreak = '\0';
/** A cause is one character: its place among the causes, from here on. */
export const firstCause = '0'.charCodeAt(0);

type Taker = (column: Column) => string;

/** The registry that `packProducts` has packed. `conditions` are the functions that rows refer to by their place. Pure. */
export function unpackProducts(
  packed: string,
  conditions: readonly NonNullable<ProductRow['when']>[],
): readonly PackedProduct[] {
  const values = new Map(packed.split(columnBreak).map((text, index) => [columns[index], text.split('\n')]));
  const read = new Map<Column, number>();
  const take: Taker = column => {
    const next = read.get(column) ?? 0;
    read.set(column, next + 1);
    return values.get(column)?.[next] ?? '';
  };
  const times = <T>(count: string, make: () => T): T[] => Array.from({ length: Number(count) }, make);
  return (values.get('name') ?? []).map(name => ({
    name,
    ...(take('protocol') ? { protocol: true } : {}),
    fingerprints: times(take('fingerprints'), () => unpackFingerprint(take)),
    rows: times(take('rows'), () => unpackRow(take, conditions)),
  }));
}

function unpackFingerprint(take: Taker): Fingerprint {
  const place = take('place');
  const print = unpackPattern(take('print'));
  if (place === 'body') return { body: print };
  return place === 'host' ? { host: print } : { header: [place, print] };
}

function unpackRow(take: Taker, conditions: readonly NonNullable<ProductRow['when']>[]): PackedRow {
  const [causes, status, headerName] = [take('causes'), take('status'), take('headerName')];
  const [header, text, body] = [take('header'), take('text'), take('body')];
  const fingerprinted = take('fingerprinted');
  const when = conditions[Number(take('when') || Number.NaN)];
  const statuses = status.split(' ').map(Number);
  return {
    causes: [...causes].map(letter => causeIds[letter.charCodeAt(0) - firstCause] as CauseId),
    ...(status ? { status: statuses.length === 1 ? Number(status) : statuses } : {}),
    ...(headerName ? { header: [headerName, unpackPattern(header)] } : {}),
    ...(text ? { text: unpackPattern(text) } : {}),
    ...(body ? { body: unpackPattern(body) } : {}),
    ...(fingerprinted ? { fingerprinted: true } : {}),
    ...(when ? { when } : {}),
  };
}

function unpackPattern(written: string): RegExp {
  const end = written.lastIndexOf('/');
  return new RegExp(written.slice(0, end), written.slice(end + 1));
}
