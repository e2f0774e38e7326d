import { readBody } from '../core/evidence/body.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { Exchange, ReceivedResponse, SentRequest } from '../core/evidence/exchange.ts';

/** Evidence of a request with `@no-log`: what was concluded from its bodies stays, they themselves go. */
export function withoutBodies(evidence: Evidence): Evidence {
  const { exchange, source } = evidence;
  return {
    ...evidence,
    exchange: exchange && exchangeWithout(exchange),
    body: readBody(undefined),
    source: source && { ...source, body: undefined },
  };
}

function exchangeWithout(exchange: Exchange): Exchange {
  const { request, response, hops } = exchange;
  return {
    ...exchange,
    request: requestWithout(request),
    ...(response === undefined ? {} : { response: responseWithout(response) }),
    hops: hops.map(hop => ({
      ...hop,
      request: requestWithout(hop.request),
      response: responseWithout(hop.response),
    })),
  };
}

function requestWithout({ body: _, ...request }: SentRequest): SentRequest {
  return request;
}

function responseWithout(response: ReceivedResponse): ReceivedResponse {
  return { ...response, body: { ...response.body, text: '', truncated: true } };
}
