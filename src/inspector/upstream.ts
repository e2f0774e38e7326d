import type { AnsweredRequest } from '../core/http-file/answers/answer-value.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import type { Inspection } from '../core/report/inspection.ts';
import type { InspectOptions } from './inspect-options.ts';
import type { Upstream } from './prepare-request.ts';
import type { Run } from './run.ts';

/** Why a request that another needs is not sent; `undefined` when it may be. `path` holds the requests that wait for it. */
export function refusal(
  { node, name }: Upstream,
  path: readonly RequestNode[],
  run: Run,
  { signal }: InspectOptions,
): { readonly code: string; readonly message: string } | undefined {
  const at = path.indexOf(node);
  if (at >= 0) {
    const [, ...between] = path.slice(at).map(requestName);
    const message =
      between.length === 0
        ? 'it needs its own answer'
        : `it needs ${between.join(' and ')} first, which needs ${name}`;
    return { code: 'circular-request', message };
  }
  if (run.cancelled || signal?.aborted) return { code: 'cancelled', message: 'the run was cancelled' };
  if (run.upstreamLeft <= 0) return { code: 'too-many', message: 'too many requests need one another' };
  return undefined;
}

/** What stands for the exchange of a request that was not sent. */
export function unanswered(code: string, message: string): AnsweredRequest {
  return { request: { headers: [] }, failure: { code, message } };
}

/** What references can name of a request: what was sent first, and the answer that came last. */
export function answerOf({ evidence }: Inspection): AnsweredRequest {
  const { exchange, source } = evidence;
  if (exchange !== undefined) return { ...exchange, request: exchange.hops[0]?.request ?? exchange.request };
  const missing = source?.substitutions.find(({ value }) => value === undefined);
  if (missing === undefined) return unanswered('not-sent', 'it was not sent');
  const why = missing.why ?? 'is not defined';
  return unanswered('not-sent', `it was not sent, since {{${missing.expression}}} ${why}`);
}

/** One line for each request that was sent, or was to be sent, before another. */
export function upstreamNotes(upstream: readonly Inspection[]): string[] {
  return [...new Set(upstream)].map(({ name, evidence: { exchange, status } }) => {
    if (exchange === undefined) return `${name} is needed first and was not sent.`;
    const what = status === undefined ? 'was not answered' : `answered ${status}`;
    return `${name} was sent first and ${what}.`;
  });
}
