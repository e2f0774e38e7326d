import { isSensitiveHeader } from '../../auth/key-names.ts';
import { parseHttpDate } from '../clock.ts';
import {
  type ConnectionFacts,
  type Exchange,
  type Failure,
  type Header,
  type Hop,
  headerValue,
  type ReceivedResponse,
  type SentRequest,
} from '../exchange.ts';
import type { StatusLine } from './message-head.ts';

/** One request of a recording and what came of it, before redirects are joined. */
export interface RecordedStep {
  readonly request: SentRequest;
  readonly response?: ReceivedResponse;
  readonly failure?: Failure;
  readonly connection?: ConnectionFacts;
}

/** Stands for a request that the recording does not hold. */
export const unknownRequest: SentRequest = { method: '', url: '', headers: [], bodySize: 0 };

/**
 * Makes exchanges of steps: a redirect and the request that followed it become hops of one.
 *
 * @param now milliseconds since 1970; stands in where an answer has no Date
 */
export function exchangesOf(steps: readonly RecordedStep[], now: number): Exchange[] {
  const exchanges: Exchange[] = [];
  let hops: Hop[] = [];
  steps.forEach((step, index) => {
    const hop = followed(step, steps[index + 1]);
    if (hop) {
      hops.push(hop);
      return;
    }
    const date = parseHttpDate(headerValue(step.response?.headers ?? [], 'Date') ?? '');
    exchanges.push({ ...step, hops, sentAt: date ?? now, durationMs: 0, recorded: true });
    hops = [];
  });
  return exchanges;
}

function followed({ request, response }: RecordedStep, next: RecordedStep | undefined): Hop | undefined {
  if (!response || response.status < 300 || response.status > 399 || !next) return undefined;
  const location = headerValue(response.headers, 'Location');
  const target = location === undefined ? null : URL.parse(location, request.url);
  const reached = URL.parse(next.request.url);
  if (!target || !reached || target.host !== reached.host) return undefined;
  if (target.pathname + target.search !== reached.pathname + reached.search) return undefined;
  return { request, response, location: reached.href, dropped: dropped(request, next.request, reached) };
}

/** Credentials that the first request carried and the next did not. */
function dropped(first: SentRequest, next: SentRequest, reached: URL): Hop['dropped'] {
  const from = URL.parse(first.url)?.origin ?? first.url;
  const kept = new Set(next.headers.map(([name]) => name.toLowerCase()));
  const why =
    from === reached.origin
      ? 'the next request does not carry it'
      : `another origin: ${from} → ${reached.origin}`;
  return first.headers
    .filter(([name]) => isSensitiveHeader(name) && !kept.has(name.toLowerCase()))
    .map(([name]) => ({ name, why }));
}

/** An answer from its parts. */
export function receivedResponse(
  start: StatusLine,
  headers: readonly Header[],
  text: string,
): ReceivedResponse {
  const size = new TextEncoder().encode(text).length;
  return { ...start, headers, body: { text, size, truncated: false } };
}

/** A request from its parts. Where the recording has no body, Content-Length tells how long it was. */
export function sentRequest(
  method: string,
  url: string,
  headers: readonly Header[],
  body?: string,
): SentRequest {
  if (body !== undefined && body !== '')
    return { method, url, headers, body, bodySize: new TextEncoder().encode(body).length };
  const length = headerValue(headers, 'Content-Length') ?? '';
  return { method, url, headers, bodySize: /^\d{1,12}$/.test(length) ? Number(length) : 0 };
}
