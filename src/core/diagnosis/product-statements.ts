import type { Evidence } from '../evidence/evidence.ts';
import type { Header } from '../evidence/exchange.ts';
import type { Fingerprint, Product, ProductRow } from './products/product.ts';
import { type SaidText, saidTexts } from './said-texts.ts';
import type { Statement } from './statement.ts';

/** Error pages say what they say at their beginning. */
const readable = 65_536;

/** What rows look at, prepared once for all of them. */
interface Answer {
  readonly evidence: Evidence;
  readonly texts: readonly SaidText[];
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

interface Entry {
  readonly product: Product;
  readonly row: ProductRow;
}

/** The rows that may speak under a status, in the order of the registry; `any` for those that name none. */
type Index = ReadonlyMap<number | 'any', readonly Entry[]>;

const indexes = new WeakMap<readonly Product[], Index>();

/** What known products say, and the codes of protocols that many products speak. */
export interface KnownStatements {
  readonly products: readonly Statement[];
  readonly protocols: readonly Statement[];
}

/** What the rows of known products make of an answer. Pure. */
export function productStatements(evidence: Evidence, registry: readonly Product[]): KnownStatements {
  if (!evidence.exchange?.response) return { products: [], protocols: [] };
  const answer: Answer = {
    evidence,
    texts: saidTexts(evidence),
    headers: headersOf(evidence.exchange.response.headers),
  };
  const seen = new Map<Product, boolean>();
  const isKnown = (product: Product) => {
    const known = seen.get(product) ?? product.fingerprints.some(print => isSeen(print, answer));
    seen.set(product, known);
    return known;
  };
  const spoken = candidates(evidence.status ?? 0, registry).filter(
    ({ product, row }) => rowMatches(row, answer) && (!row.fingerprinted || isKnown(product)),
  );
  const statements = (ofProtocols: boolean) =>
    spoken
      .filter(({ product }) => (product.protocol ?? false) === ofProtocols)
      .flatMap(({ product, row }) => rowStatements(product, row, answer));
  return { products: statements(false), protocols: statements(true) };
}

/** Most rows name the status that they speak under: a list for each spares looking at all the others. */
function candidates(status: number, registry: readonly Product[]): readonly Entry[] {
  const index = indexes.get(registry) ?? indexRows(registry);
  indexes.set(registry, index);
  return [...(index.get(status) ?? []), ...(index.get('any') ?? [])];
}

function indexRows(registry: readonly Product[]): Index {
  const index = new Map<number | 'any', Entry[]>();
  for (const product of registry) {
    for (const row of product.rows) {
      for (const status of row.status === undefined ? (['any'] as const) : [row.status].flat()) {
        const entries = index.get(status) ?? [];
        entries.push({ product, row });
        index.set(status, entries);
      }
    }
  }
  return index;
}

function headersOf(headers: readonly Header[]): Answer['headers'] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const values = byName.get(name.toLowerCase()) ?? [];
    values.push(value);
    byName.set(name.toLowerCase(), values);
  }
  return byName;
}

function isSeen(print: Fingerprint, answer: Answer): boolean {
  const { evidence } = answer;
  if ('host' in print)
    return print.host.test(URL.parse(evidence.exchange?.request.url ?? '')?.hostname ?? '');
  if ('body' in print) return print.body.test(start(evidence));
  return headerText(answer, print.header) !== undefined;
}

function rowMatches(row: ProductRow, answer: Answer): boolean {
  const { evidence, texts } = answer;
  if (row.header && headerText(answer, row.header) === undefined) return false;
  if (row.text && !texts.some(({ text }) => row.text?.test(text))) return false;
  if (row.body && !row.body.test(start(evidence))) return false;
  return row.when ? row.when(evidence) : true;
}

function start(evidence: Evidence): string {
  return evidence.body.raw.slice(0, readable);
}

function headerText({ headers }: Answer, [name, value]: readonly [string, RegExp]): string | undefined {
  return headers.get(name.toLowerCase())?.find(text => value.test(text));
}

/** A row that names one cause is the product's own word for it; one that names several leaves it open. */
function rowStatements(product: Product, row: ProductRow, answer: Answer): Statement[] {
  const strength = row.causes.length === 1 ? 'exact' : 'narrowed';
  return row.causes.map(cause => ({
    cause,
    strength,
    ...quotation(row, answer),
    by: `${product.name}: ${row.source}`,
  }));
}

function quotation(row: ProductRow, answer: Answer): Pick<Statement, 'where' | 'text'> {
  const { evidence, texts } = answer;
  const spoken = row.text && texts.find(({ text }) => row.text?.test(text));
  if (spoken) return { where: spoken.where, text: spoken.text.slice(0, 300) };
  const raw = row.body?.exec(start(evidence))?.[0];
  if (raw) return { where: 'response body', text: raw.slice(0, 300) };
  const header = row.header && headerText(answer, row.header);
  if (row.header && header) return { where: `response header ${row.header[0]}`, text: header.slice(0, 300) };
  return { where: 'response status', text: String(evidence.status ?? '') };
}
