import { type Found, findInJson } from './json-path.ts';
import { findInXml } from './xpath.ts';

/** A request that was sent earlier and what came of it: as much of an exchange as a reference can name. */
export interface AnsweredRequest {
  readonly request: { readonly headers: Headers; readonly body?: string };
  readonly response?: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: { readonly text: string; readonly truncated: boolean };
  };
  readonly failure?: { readonly code: string; readonly message: string };
}

type Headers = readonly (readonly [name: string, value: string])[];

/** `{{login.response.body.$.token}}` and the like, taken apart. */
export interface AnswerReference {
  /** The name of the request. */
  readonly request: string;
  readonly side: 'request' | 'response';
  /** What is taken from it. */
  readonly part: 'body' | 'headers' | 'cookies' | 'status';
  /** Behind the part: `*`, a JSONPath, an XPath, or the name of a header or cookie. */
  readonly path: string;
}

const explicit = /^([\w-]+)\.(request|response)\.(body|headers|cookies)(?:\.|(?=\[))(.+)$/;
const wholePart = /^([\w-]+)\.(request|response)\.(body|status)(?:Code)?$/;
/** httpYac keeps the parsed body under the name of the request: `{{login.token}}`, `{{login.items[0].id}}`. */
const bare = /^([A-Za-z_$][\w$]*)((?:\.[A-Za-z_$][\w$-]*|\[\d{1,9}\]|\['[^']*'\]|\["[^"]*"\])*)$/;

/**
 * Reads a reference to an earlier request, whether there is one of that name or not; `undefined` when the expression has
 * another form.
 */
export function readAnswerReference(expression: string): AnswerReference | undefined {
  const [, request, side, part, path] =
    explicit.exec(expression) ?? wholePart.exec(expression)?.concat('*') ?? [];
  if (request === undefined || path === undefined) return undefined;
  return {
    request,
    side: side === 'request' ? 'request' : 'response',
    part: part === 'headers' || part === 'cookies' || part === 'status' ? part : 'body',
    path,
  };
}

/** Reads httpYac's short form, where `names` holds the name of the request. */
export function readBareReference(
  expression: string,
  names: ReadonlySet<string>,
): AnswerReference | undefined {
  const [, request, path] = bare.exec(expression) ?? [];
  if (request === undefined || path === undefined || !names.has(request)) return undefined;
  return { request, side: 'response', part: 'body', path: path === '' ? '*' : `$${path}` };
}

/** What a reference stands for in the exchange that it names, or why it stands for nothing: the end of a sentence. */
export function answerValue(reference: AnswerReference, exchange: AnsweredRequest): Found {
  const { request, side, part, path } = reference;
  const { response, failure } = exchange;
  if (side === 'response' && response === undefined)
    return { says: `has no value, since ${request} was not answered: ${failure?.message ?? 'no answer'}` };
  if (part === 'status') return { value: String(response?.status ?? '') };
  const { headers } = side === 'request' ? exchange.request : (response ?? exchange.request);
  const body = side === 'request' ? exchange.request.body : response?.body.text;
  const found = part === 'body' ? bodyValue(body ?? '', path) : fieldValue(part, headers, path);
  if ('value' in found) return found;
  if (side === 'response' && (response?.status ?? 0) >= 400)
    return { says: `has no value, since ${request} answered ${response?.status}` };
  const what = side === 'request' ? `request ${request}` : `answer of ${request}`;
  const cut = part === 'body' && response?.body.truncated === true ? ', which was cut for its length,' : '';
  return { says: `has no value: the ${what}${cut} ${found.says}` };
}

function bodyValue(body: string, written: string): Found {
  const path = written.replace(/^as(?:Json|Xml)\.(?=[$/])/, '');
  if (path === '*') return { value: body };
  if (path.startsWith('/') || path.startsWith('string(')) return findInXml(body, path);
  if (path.startsWith('$')) return findInJson(body, path);
  return findInJson(body, path.startsWith('[') ? `$${path}` : `$.${path}`);
}

function fieldValue(part: 'headers' | 'cookies', headers: Headers, written: string): Found {
  const name = /^\[(['"])(.+)\1\]$/.exec(written)?.[2] ?? written;
  const value = part === 'headers' ? headerValue(headers, name) : cookieValue(headers, name);
  return value === undefined
    ? { says: `has no ${part === 'headers' ? 'header' : 'cookie'} ${name}` }
    : { value };
}

function headerValue(headers: Headers, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const values = headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  // Cookies cannot be joined by commas (RFC 6265, section 3)
  return values.length === 0 || wanted === 'set-cookie' ? values[0] : values.join(', ');
}

/** Kulala writes `cookies.sid.value`, too. */
function cookieValue(headers: Headers, written: string): string | undefined {
  const name = written.replace(/\.value$/, '');
  for (const [key, line] of headers) {
    if (!/^(?:set-)?cookie$/i.test(key)) continue;
    for (const pair of /^set-/i.test(key) ? [line.split(';', 1).join('')] : line.split(';')) {
      const equals = pair.indexOf('=');
      if (pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
    }
  }
  return undefined;
}
