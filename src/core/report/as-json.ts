import type { Report } from './report.ts';

/** Fields of each object in the order in which they are printed; fields that are not listed follow in their own order. */
interface Order {
  readonly fields: readonly string[];
  readonly inside?: Readonly<Record<string, Order>>;
}

const plain = (...fields: string[]): Order => ({ fields });

/** The fields that are promised to scripts come first; ids of this table never change, new ones are added behind. */
const resultOrder: Order = {
  fields: [
    ...['request', 'response', 'failure', 'hops', 'challenges', 'tokens', 'probes', 'findings'],
    ...['lastRequest', 'carried', 'connection', 'clock', 'notes', 'provenance'],
  ],
  inside: {
    request: plain('name', 'file', 'line', 'method', 'url', 'headers', 'bodySize'),
    lastRequest: plain('method', 'url', 'headers', 'bodySize'),
    response: {
      fields: ['status', 'statusText', 'headers', 'durationMs', 'httpVersion', 'body'],
      inside: { body: plain('text', 'size', 'truncated') },
    },
    failure: plain('code', 'message'),
    hops: {
      fields: ['method', 'url', 'status', 'location', 'dropped', 'carried', 'answered'],
      inside: { dropped: plain('name', 'why'), answered: plain('scheme', 'why') },
    },
    challenges: plain('scheme', 'token68', 'params', 'header'),
    tokens: plain('where', 'format', 'header', 'claims', 'signature', 'signatureDetail', 'problems'),
    probes: plain('id', 'method', 'url', 'status', 'learned'),
    findings: {
      fields: ['cause', 'confidence', 'title', 'explanation', 'evidence', 'fixes', 'references', 'help'],
      inside: {
        evidence: plain('where', 'text'),
        fixes: plain('title', 'kind', 'audience'),
        references: plain('title', 'url'),
        help: plain('meaning', 'confirm', 'client', 'server'),
      },
    },
    connection: plain('remoteAddress', 'proxy', 'tls'),
    clock: plain('judge', 'source', 'skewSeconds'),
    provenance: plain('name', 'where', 'written', 'hop', 'chains'),
  },
};

const reportOrder: Order = { fields: ['schema', 'results'], inside: { results: resultOrder } };

/** A report as one JSON object, without a line break at its end. The order of its keys never depends on how it was made. */
export function asJson(report: Report, options: { readonly indent?: number } = {}): string {
  return JSON.stringify(ordered(report, reportOrder), undefined, options.indent ?? 2);
}

function ordered(value: unknown, order: Order | undefined): unknown {
  if (order === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => ordered(item, order));
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = order.fields.filter(field => entries.has(field));
  const others = [...entries.keys()].filter(field => !order.fields.includes(field));
  return Object.fromEntries(
    [...known, ...others].map(field => [field, ordered(entries.get(field), order.inside?.[field])]),
  );
}
