import type { Evidence } from '../../evidence/evidence.ts';
import { type Exchange, headerValue } from '../../evidence/exchange.ts';
import type { Cause, Detection } from '../cause.ts';
import { spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** The browser's OPTIONS request was itself refused. */
export const corsPreflightRejected: Cause = {
  id: 'cors-preflight-rejected',
  title: 'The browser’s preflight request was refused',
  help: {
    meaning:
      'Before a script may send a request with Authorization to another origin, the browser asks with OPTIONS, without credentials. That question was refused, so the real request is never sent.',
    confirm:
      'Send OPTIONS with Origin and Access-Control-Request-Method: the answer must be 2xx with Access-Control-Allow-Origin.',
    client: 'Nothing in the page can help. A proxy of your own origin avoids the question.',
    server:
      'Answer OPTIONS before authentication, and allow the origin, the method and the header Authorization.',
  },
  references: [
    { title: 'Fetch Standard: CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-cors-protocol' },
    {
      title: 'Fetch Standard: CORS-preflight fetch',
      url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
    },
  ],
  detect(evidence, said) {
    const { exchange } = evidence;
    if (!exchange?.response) return undefined;
    if (isPreflight(exchange)) return refusedPreflight(evidence, exchange);
    const words = spoken(said, 'cors-preflight-rejected');
    if (words && headerValue(exchange.request.headers, 'Origin') !== undefined) {
      return {
        ...words,
        weight: words.weight + 5,
        explanation: 'The server refuses the origin that the request names.',
        facts: [...words.facts, statusFact(evidence)],
        fixes: fixes(),
      };
    }
    return undefined;
  },
};

function isPreflight({ request }: Exchange): boolean {
  return (
    request.method === 'OPTIONS' &&
    headerValue(request.headers, 'Access-Control-Request-Method') !== undefined
  );
}

function refusedPreflight(evidence: Evidence, exchange: Exchange): Detection | undefined {
  const status = evidence.status ?? 0;
  const allowed = headerValue(exchange.response?.headers ?? [], 'Access-Control-Allow-Origin');
  const refused = status >= 300;
  if (!refused && allowed !== undefined) return undefined;
  return {
    confidence: 'certain',
    weight: 58,
    explanation: refused
      ? `The preflight was answered with ${status}. Browsers send no credentials with it and want a 2xx, so the real request is never sent.`
      : 'The preflight was answered without Access-Control-Allow-Origin, so the browser does not send the real request.',
    facts: [
      {
        where: 'request',
        text: `OPTIONS from ${headerValue(exchange.request.headers, 'Origin') ?? 'no origin'}`,
      },
      { where: 'response header Access-Control-Allow-Origin', text: allowed ?? '(none)' },
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    serverAdvice(
      'Answer OPTIONS before authentication, with Access-Control-Allow-Origin, -Methods and -Headers: Authorization.',
    ),
    clientAdvice('Outside a browser no preflight is needed; inside one, call through your own origin.'),
  ];
}
