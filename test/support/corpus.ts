import { readFileSync } from 'node:fs';
import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import type { Exchange, Header } from '../../src/core/evidence/exchange.ts';

interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

interface RecordedResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string;
}

/** One line of the corpus: what a real product answered, and what was really wrong. */
export interface RecordedAnswer {
  readonly id: string;
  readonly product: string;
  readonly kind: string;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  readonly cause: readonly CauseId[];
  readonly why: string;
  readonly tags?: readonly string[];
  readonly history?: readonly { readonly request: RecordedRequest; readonly response: RecordedResponse }[];
}

/** Every recorded answer of the fixtures. */
export function readCorpus(
  file = new URL('../fixtures/corpus/responses.jsonl', import.meta.url),
): RecordedAnswer[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as RecordedAnswer);
}

/** A recorded answer as the exchange that a HAR reader would make of it. */
export function exchangeOf({ request, response, history = [] }: RecordedAnswer): Exchange {
  const hops = history.map(hop => ({
    request: sent(hop.request),
    response: received(hop.response),
    location: hop.response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
    dropped: [],
  }));
  return {
    request: sent(request),
    response: received(response),
    hops,
    sentAt: 0,
    durationMs: 0,
    recorded: true,
  };
}

function sent(request: RecordedRequest): Exchange['request'] {
  const { body } = request;
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    ...(body === undefined ? {} : { body }),
    bodySize: body?.length ?? 0,
  };
}

function received({ status, headers, body }: RecordedResponse): NonNullable<Exchange['response']> {
  return {
    status,
    statusText: '',
    headers,
    body: { text: body, size: body.length, truncated: false },
    httpVersion: '1.1',
  };
}
