import type { Evidence } from '../evidence/evidence.ts';
import type { Header, ReceivedResponse } from '../evidence/exchange.ts';
import type { Fingerprint, Product, ProductRow } from './products/product.ts';
import { type SaidText, saidTexts } from './said-texts.ts';
import type { Statement } from './statement.ts';

/** Error pages say what they say at their beginning. */
const readable = 65_536;

/** What rows look at, prepared once for all of them. */
interface Answer {
  readonly evidence: Evidence;
  readonly texts: readonly SaidText[];
  readonly page: Page;
  /** The front page of the origin, where a probe asked for it. */
  readonly front?: Page;
}

interface Page {
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The beginning of the body. */
  readonly start: string;
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
  const answer = answerOf(evidence);
  if (!answer) return { products: [], protocols: [] };
  const seen = new Map<Product, boolean>();
  const isKnown = (product: Product) => {
    const known = seen.get(product) ?? isRecognised(product, answer);
    seen.set(product, known);
    return known;
  };
  const spoken = fitting(answer, registry).filter(
    ({ product, row }) => !row.fingerprinted || isKnown(product),
  );
  const statements = (ofProtocols: boolean) =>
    spoken
      .filter(({ product }) => (product.protocol ?? false) === ofProtocols)
      .flatMap(({ product, row }) => rowStatements(product, row, answer));
  return { products: statements(false), protocols: statements(true) };
}

/** Whether words were said that a row would understand if only its product were recognised. Pure. */
export function awaitsRecognition(evidence: Evidence, registry: readonly Product[]): boolean {
  const answer = answerOf(evidence);
  if (!answer) return false;
  return fitting(answer, registry).some(
    ({ product, row }) => row.fingerprinted && !isRecognised(product, answer),
  );
}

/** The rows whose own conditions hold. */
function fitting(answer: Answer, registry: readonly Product[]): Entry[] {
  return candidates(answer.evidence.status ?? 0, registry).filter(({ row }) => rowMatches(row, answer));
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

function headersOf(headers: readonly Header[]): Page['headers'] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const values = byName.get(name.toLowerCase()) ?? [];
    values.push(value);
    byName.set(name.toLowerCase(), values);
  }
  return byName;
}

/** The products that give themselves away, in this answer or on the front page of the origin. Pure. */
export function recognisedProducts(evidence: Evidence, registry: readonly Product[]): Product[] {
  const answer = answerOf(evidence);
  return answer ? registry.filter(product => isRecognised(product, answer)) : [];
}

function answerOf(evidence: Evidence): Answer | undefined {
  const { exchange, probes } = evidence;
  if (!exchange?.response) return undefined;
  return {
    evidence,
    texts: saidTexts(evidence),
    page: pageOf(exchange.response),
    ...(probes.origin?.response ? { front: pageOf(probes.origin.response) } : {}),
  };
}

function pageOf({ headers, body }: ReceivedResponse): Page {
  return { headers: headersOf(headers), start: body.text.slice(0, readable) };
}

function isRecognised({ fingerprints }: Product, answer: Answer): boolean {
  return fingerprints.some(print => isSeen(print, answer));
}

function isSeen(print: Fingerprint, answer: Answer): boolean {
  if ('host' in print)
    return print.host.test(URL.parse(answer.evidence.exchange?.request.url ?? '')?.hostname ?? '');
  return [answer.page, ...(answer.front ? [answer.front] : [])].some(page =>
    'body' in print ? print.body.test(page.start) : headerText(page, print.header) !== undefined,
  );
}

function rowMatches(row: ProductRow, answer: Answer): boolean {
  const { evidence, texts, page } = answer;
  if (row.header && headerText(page, row.header) === undefined) return false;
  if (row.text && !texts.some(({ text }) => row.text?.test(text))) return false;
  if (row.body && !row.body.test(page.start)) return false;
  return row.when ? row.when(evidence) : true;
}

function headerText({ headers }: Page, [name, value]: readonly [string, RegExp]): string | undefined {
  return headers.get(name.toLowerCase())?.find(text => value.test(text));
}

/** A row that names one cause is the product's own word for it; one that names several leaves it open. */
function rowStatements(product: Product, row: ProductRow, answer: Answer): Statement[] {
  const strength = row.causes.length === 1 ? 'exact' : 'narrowed';
  return row.causes.map(cause => ({
    cause,
    strength,
    ...quotation(row, answer),
    by: product.name,
  }));
}

function quotation(row: ProductRow, answer: Answer): Pick<Statement, 'where' | 'text'> {
  const { evidence, texts, page } = answer;
  const spoken = row.text && texts.find(({ text }) => row.text?.test(text));
  if (spoken) return { where: spoken.where, text: spoken.text.slice(0, 300) };
  const raw = row.body?.exec(page.start)?.[0];
  if (raw) return { where: 'response body', text: raw.slice(0, 300) };
  const header = row.header && headerText(page, row.header);
  if (row.header && header) return { where: `response header ${row.header[0]}`, text: header.slice(0, 300) };
  return { where: 'response status', text: String(evidence.status ?? '') };
}
