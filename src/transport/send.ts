import type { AnsweredChallenge } from '../core/auth/authorizers/authorizer.ts';
import type { Exchange, Failure, Hop, ReceivedResponse } from '../core/evidence/exchange.ts';
import { createCookieJar } from './cookie-jar.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { exchangeHop, type HopOutcome, type OpenLine } from './hop.ts';
import { type OutgoingRequest, prepareRequest } from './outgoing-request.ts';
import { MAX_REDIRECTS, redirectOf } from './redirects.ts';
import type { RequestToSend } from './request-to-send.ts';
import type { SendOptions } from './send-options.ts';

/**
 * Sends one request over a connection of its own and records what was really sent and received.
 * Never throws for what happens on the wire: a refused connection is an Exchange with a `failure`.
 */
export async function send(request: RequestToSend, options: SendOptions): Promise<Exchange> {
  const sentAt = options.now();
  const prepared = prepareRequest(request);
  if ('failure' in prepared) return unsent(request, prepared.failure, sentAt);
  const deadline = startDeadline(options.timeoutMs, options.signal, options.connectTimeoutMs);
  try {
    const { hops, outcome } = await follow(prepared.request, options, deadline);
    return { ...outcome, hops, sentAt, durationMs: options.now() - sentAt, recorded: false };
  } finally {
    deadline.dispose();
  }
}

/** Failures that end the exchange even when a redirect's head has arrived. */
const FINAL: ReadonlySet<Failure['code']> = new Set(['timeout', 'cancelled', 'proxy']);

interface Journey {
  readonly hops: readonly Hop[];
  readonly outcome: Omit<HopOutcome, 'line'>;
}

async function follow(first: OutgoingRequest, options: SendOptions, deadline: Deadline): Promise<Journey> {
  const jar = options.cookies ?? createCookieJar();
  const proxyOf = (url: URL) => options.proxy?.proxyFor(url.href);
  const hops: Hop[] = [];
  let next = first;
  let kept: OpenLine | undefined;
  for (;;) {
    const { url } = next;
    const proxy = proxyOf(url);
    const cookies = hops.length > 0 ? 'beside' : 'instead';
    const headers = jar.addTo(next.headers, url, cookies);
    const outgoing = await authorized({ ...next, headers }, proxy, options);
    const { line, ...outcome } = await exchangeHop(outgoing, proxy, options, deadline, kept);
    const { response, failure } = outcome;
    const { sameConnection = false, ...answered } =
      (response && (await answerOf(next, response, failure, proxy, options))) ?? {};
    kept = sameConnection ? line : undefined;
    if (!sameConnection) line?.close();
    if (response && isAnswer(answered)) {
      if (options.keepCookies !== false) jar.store(url, response.headers, options.now());
      hops.push({
        request: outcome.request,
        response,
        location: withoutUserinfo(url),
        dropped: [],
        answered,
      });
      continue;
    }
    const isFinal = response === undefined || (failure !== undefined && FINAL.has(failure.code));
    if (isFinal) return { hops, outcome };

    if (options.keepCookies !== false) jar.store(url, response.headers, options.now());
    if (options.followRedirects === false) return { hops, outcome };
    const sameProxy = (target: URL) => proxy !== undefined && proxy === proxyOf(target);
    const redirect = redirectOf(next, response, sameProxy);
    if (redirect === undefined) return { hops, outcome };
    if (hops.length === MAX_REDIRECTS)
      return { hops, outcome: { ...outcome, failure: tooMany(redirect.location) } };
    const { location, dropped } = redirect;
    hops.push({ request: outcome.request, response, location, dropped });
    next = redirect.request;
  }
}

/** The request with what the authenticator makes for it. */
async function authorized(
  request: OutgoingRequest,
  proxy: string | undefined,
  { authenticator }: SendOptions,
): Promise<OutgoingRequest> {
  if (authenticator === undefined) return request;
  return { ...request, headers: await authenticator.authorize({ ...request, proxy }) };
}

function isAnswer(answered: Partial<AnsweredChallenge>): answered is AnsweredChallenge {
  return answered.scheme !== undefined;
}

/** Whether the same request goes out again; a body that broke off says nothing against it, a time limit does. */
async function answerOf(
  request: OutgoingRequest,
  response: ReceivedResponse,
  failure: Failure | undefined,
  proxy: string | undefined,
  { authenticator }: SendOptions,
): Promise<AnsweredChallenge | undefined> {
  if (failure?.code === 'timeout' || failure?.code === 'cancelled') return undefined;
  return await authenticator?.answer({ ...request, proxy }, response);
}

function withoutUserinfo(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}

function tooMany(location: string): Failure {
  const message = `Gave up after ${MAX_REDIRECTS} redirects; the next one leads to ${location}`;
  return { code: 'too-many-redirects', message };
}

/** The record of a request that could not even be written down as HTTP. */
function unsent({ method, url, headers }: RequestToSend, failure: Failure, sentAt: number): Exchange {
  return {
    request: { method, url, headers, bodySize: 0 },
    failure,
    hops: [],
    sentAt,
    durationMs: 0,
    recorded: false,
  };
}
