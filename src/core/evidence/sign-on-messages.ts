import { type CallbackResponse, readAuthorizationState, readCallback } from '../auth/callback-errors.ts';
import { readSamlMessage, type SamlMessage } from '../auth/saml.ts';
import { decodeSaml } from '../auth/saml-encoding.ts';
import { type Exchange, headerValue, type ReceivedResponse, type SentRequest } from './exchange.ts';
import { scanMarkup } from './markup.ts';

/** A SAML message on its way between service and identity provider, and where it was seen. */
export interface SeenSaml {
  /** `redirect, SAMLRequest`, `request body, SAMLResponse`, `form in the response body, SAMLRequest`. */
  readonly where: string;
  readonly parameter: 'SAMLRequest' | 'SAMLResponse';
  readonly message: SamlMessage;
  /** The URL that it went to, or is to go to, where known. */
  readonly target?: string;
  /** Whether a request carried it, so that an answer to it is known; a form or the last Location only announces it. */
  readonly delivered: boolean;
}

/** An OAuth or OpenID Connect answer in a URL of the exchange, and where it was seen. */
export interface SeenCallback extends CallbackResponse {
  /** `redirect, query` or `request URL, query`. */
  readonly where: string;
  /** What a redirect says was said by a server; what stands in the first URL alone was written by the client. */
  readonly from: 'redirect' | 'request';
  /** The state of the authorization request before it, where that is another one. */
  readonly expectedState?: string;
}

const parameters = ['SAMLRequest', 'SAMLResponse'] as const;
const rawElements: ReadonlySet<string> = new Set(['script', 'style']);
const mostMessages = 8;
const longestPage = 1_000_000;

/** Every SAML message in the URLs, request bodies and forms of an exchange; one that was seen twice is listed once. */
export function samlMessages(exchange: Exchange): SeenSaml[] {
  const found = new Map<string, SeenSaml>();
  const add = (value: string, seen: Omit<SeenSaml, 'message'>, signed: boolean): void => {
    const known = found.get(value);
    if (known || found.size >= mostMessages) {
      if (known && seen.delivered) found.set(value, { ...known, delivered: true });
      return;
    }
    const message = readSamlMessage(decodeSaml(value) ?? '');
    if (!message) return;
    const both = signed ? { ...message, signed: { ...message.signed, message: true } } : message;
    found.set(value, { ...seen, message: both });
  };
  for (const { request, response } of steps(exchange)) {
    fromUrl(request.url, 'request URL', true, add);
    fromBody(request, add);
    if (response) fromUrl(locationOf(response), 'redirect', false, add);
    if (response) fromForm(response, request.url, add);
  }
  return [...found.values()];
}

type Add = (value: string, seen: Omit<SeenSaml, 'message'>, signed: boolean) => void;

function fromUrl(url: string, place: string, delivered: boolean, add: Add): void {
  if (!url.includes('SAMLRe')) return;
  const parsed = URL.parse(url, 'http://relative.invalid');
  for (const parameter of parameters) {
    const value = parsed?.searchParams.get(parameter);
    // The HTTP-Redirect binding signs beside the message (SAML 2.0 Bindings, section 3.4.4.1).
    const signed = parsed?.searchParams.has('Signature') ?? false;
    if (value)
      add(
        value,
        { where: `${place}, ${parameter}`, parameter, target: withoutQuery(url), delivered },
        signed,
      );
  }
}

function fromBody({ body = '', url }: SentRequest, add: Add): void {
  if (!/^[^\s=&]{1,100}=/.test(body) || !body.includes('SAMLRe')) return;
  const fields = new URLSearchParams(body);
  for (const parameter of parameters) {
    const value = fields.get(parameter);
    if (value)
      add(
        value,
        { where: `request body, ${parameter}`, parameter, target: withoutQuery(url), delivered: true },
        false,
      );
  }
}

/** The HTTP-POST binding: a form that a browser sends by itself (SAML 2.0 Bindings, section 3.5.4). */
function fromForm({ body }: ReceivedResponse, base: string, add: Add): void {
  if (!body.text.includes('SAMLRe')) return;
  let action: string | undefined;
  for (const piece of scanMarkup(body.text.slice(0, longestPage), rawElements)) {
    if (piece.kind !== 'open') continue;
    const attributes = new Map([...piece.attributes].map(([name, value]) => [name.toLowerCase(), value]));
    const name = piece.name.toLowerCase();
    if (name === 'form') action = URL.parse(attributes.get('action') ?? '', base)?.href;
    const parameter = parameters.find(known => known === attributes.get('name'));
    if (name !== 'input' || !parameter) continue;
    const target = action === undefined ? {} : { target: withoutQuery(action) };
    add(
      attributes.get('value') ?? '',
      { where: `form in the response body, ${parameter}`, parameter, ...target, delivered: false },
      false,
    );
  }
}

/** Every OAuth or OpenID Connect answer in the URLs of an exchange that says an error or another state than asked for. */
export function callbackErrors(exchange: Exchange): SeenCallback[] {
  const seen = new Map<string, SeenCallback>();
  let asked: ReturnType<typeof readAuthorizationState>;
  const read = (url: string, from: SeenCallback['from']): void => {
    const callback = url === '' ? undefined : readCallback(url);
    asked = readAuthorizationState(url) ?? asked;
    if (!callback) return;
    const goesBack = asked?.redirectUri !== undefined && isSamePage(asked.redirectUri, url);
    const other = goesBack && asked && callback.state !== asked.state ? { expectedState: asked.state } : {};
    const { part, error = '', description = '', state = '' } = callback;
    if (callback.error === undefined && !('expectedState' in other)) return;
    const key = [error, description, state].join('\n');
    if (!seen.has(key))
      seen.set(key, {
        ...callback,
        ...other,
        from,
        where: `${from === 'redirect' ? 'redirect' : 'request URL'}, ${part}`,
      });
  };
  for (const { request, response } of steps(exchange)) {
    read(request.url, 'request');
    if (response) read(locationOf(response), 'redirect');
  }
  return [...seen.values()].slice(0, mostMessages);
}

function isSamePage(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other, one)];
  return a !== null && b !== null && a.origin === b.origin && a.pathname === b.pathname;
}

function steps({ hops, request, response }: Exchange): readonly {
  readonly request: SentRequest;
  readonly response: ReceivedResponse | undefined;
}[] {
  return [...hops, { request, response }];
}

/** The Location of a redirect as it was sent, with its fragment; elsewhere the header names something else. */
function locationOf({ status, headers }: ReceivedResponse): string {
  return status >= 300 && status < 400 ? (headerValue(headers, 'Location') ?? '') : '';
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
