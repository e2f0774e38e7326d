import type { AnswerReference } from './answer-reference.ts';
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
