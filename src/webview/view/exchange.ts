import type { ReportResponse, ReportResult } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { durationWords, type Locale, sizeWords } from '../words/moment.ts';
import type { ResultContext } from './context.ts';
import { longText } from './long-text.ts';
import { type Pair, pairs } from './pairs.ts';
import { provenanceView } from './provenance.ts';
import { redirectsView } from './redirects.ts';

/** Header fields that authentication hangs on, in lower case; these lines are marked. */
const telling = new Set([
  'authorization',
  'cookie',
  'date',
  'dpop',
  'dpop-nonce',
  'location',
  'proxy-authenticate',
  'proxy-authorization',
  'retry-after',
  'set-cookie',
  'signature',
  'signature-input',
  'www-authenticate',
]);
const tellingPart = /api-?key|token|csrf|xsrf|auth/;

/** What was sent and what came back, as it stood on the wire. */
export function exchangeView({ result, locale }: ResultContext): HTMLElement {
  const { response } = result;
  const request = result.lastRequest ?? result.request;
  return h(
    'div',
    { class: 'exchange' },
    redirectsView(result.hops),
    h(
      'section',
      {},
      h('h3', {}, result.hops.length === 0 ? 'Request' : 'Last request'),
      h('p', { class: 'start-line' }, h('code', {}, `${request.method} ${request.url}`.trim())),
      headerList(request.headers),
      request.bodySize > 0 &&
        h('p', { class: 'note' }, `With a body of ${sizeWords(request.bodySize, locale)}.`),
    ),
    provenanceView(result),
    h(
      'section',
      {},
      h('h3', {}, 'Response'),
      response === null ? noResponse(result) : responseParts(response, locale),
    ),
    connection(result),
  );
}

function responseParts(response: ReportResponse, locale: Locale): (HTMLElement | null)[] {
  const { body } = response;
  const version = response.httpVersion === '' ? '' : `HTTP/${response.httpVersion} `;
  const cut = body.truncated ? ', cut off at the limit' : '';
  return [
    h(
      'p',
      { class: 'start-line' },
      h('code', {}, `${version}${response.status} ${response.statusText}`.trim()),
    ),
    headerList(response.headers),
    h('h4', {}, 'Body ', h('span', { class: 'aside' }, `${sizeWords(body.size, locale)}${cut}`)),
    body.text === ''
      ? h('p', { class: 'empty' }, 'The answer has no body.')
      : longText(body.text, 'more-body'),
    response.durationMs > 0 ? h('p', { class: 'note' }, `Answered in ${took(response.durationMs)}.`) : null,
  ];
}

function headerList(headers: readonly (readonly [string, string])[]): HTMLElement {
  if (headers.length === 0) return h('p', { class: 'empty' }, 'No header fields.');
  const list: Pair[] = headers.map(([name, value]) => ({ name, value, marked: isTelling(name) }));
  return pairs(list);
}

function isTelling(name: string): boolean {
  const lower = name.toLowerCase();
  return telling.has(lower) || tellingPart.test(lower);
}

function noResponse(result: ReportResult): HTMLElement {
  if (result.failure === null) return h('p', { class: 'empty' }, 'Nothing was sent, so nothing came back.');
  return h('p', {}, result.failure.message, h('code', { class: 'failure-code' }, result.failure.code));
}

function connection({ connection: facts }: ReportResult): HTMLElement | null {
  if (facts === null) return null;
  const list: Pair[] = [];
  if (facts.remoteAddress !== undefined) list.push({ name: 'Address', value: facts.remoteAddress });
  if (facts.proxy !== undefined) list.push({ name: 'Proxy', value: facts.proxy });
  const { tls } = facts;
  if (tls !== undefined) {
    const trust = tls.authorized
      ? 'certificate trusted'
      : `certificate not trusted ${tls.authorizationError ?? ''}`;
    list.push({ name: 'TLS', value: `${tls.protocol}, ${trust.trim()}` });
    if (tls.peer !== undefined)
      list.push({ name: 'Certificate', value: `${tls.peer.subject}, issued by ${tls.peer.issuer}` });
  }
  if (list.length === 0) return null;
  return h('section', {}, h('h3', {}, 'Connection'), pairs(list));
}

function took(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : durationWords(ms);
}
