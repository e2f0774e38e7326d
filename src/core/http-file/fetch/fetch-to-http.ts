import type { ConvertedRequest, ConvertedText } from '../conversion.ts';
import { withoutLineBreaks } from '../line-breaks.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { writeRequests } from '../write-requests.ts';
import { type JsObject, type JsValue, readArguments } from './js-literal.ts';

const call = /(?<![\w$.])(?:(?:window|globalThis)\.)?fetch\(/g;
/** What may stand in front of a call that is pasted: `await`, `const response = await`. */
const firstCall =
  /^\ufeff?(?:\s|\/\/[^\r\n]*[\r\n])*(?:(?:const|let|var)\s+[\w$]{1,60}\s*=\s*)?(?:await\s+)?(?:(?:window|globalThis)\.)?fetch\(\s*["'`]/;
/** So many calls are more than anybody copies at once. */
const mostCalls = 1000;

/** Whether a text begins with a call of fetch, as DevTools copies one. */
export function isFetchCall(text: string): boolean {
  return firstCall.test(text);
}

/** What the options of a call add up to. */
interface Draft {
  readonly headers: [string, string][];
  readonly problems: Problem[];
  method: string;
  body: string | undefined;
  follow: boolean;
  referrer: string | undefined;
  /** Where the option stands that lets the browser add cookies. */
  cookies: Range | undefined;
}

type Apply = (draft: Draft, given: JsValue, name: string) => void;

const options: Readonly<Record<string, Apply>> = {
  method: (draft, given, name) => {
    draft.method = text(draft, given, name) ?? '';
  },
  headers: readHeaders,
  body: (draft, given, name) => {
    draft.body = text(draft, given, name);
  },
  referrer: (draft, given, name) => {
    draft.referrer = text(draft, given, name);
  },
  credentials: (draft, { value, range }) => {
    if (value === 'include') draft.cookies = range;
  },
  redirect: (draft, { value }) => {
    draft.follow = value !== 'manual' && value !== 'error';
  },
};

/**
 * Writes the calls of fetch in a text as an .http text, as far as they are made of literals: the form of "Copy as fetch"
 * and "Copy as fetch (Node.js)". Never throws; nothing is run, and secrets stay as they are.
 */
export function fetchToHttp(source: string): ConvertedText {
  const problems: Problem[] = [];
  const requests: ConvertedRequest[] = [];
  let from = 0;
  for (const match of source.matchAll(call)) {
    if (match.index < from || requests.length >= mostCalls) continue;
    const { values, end } = readArguments(source, match.index + match[0].length);
    from = end;
    const [target, given] = values;
    const range = { start: match.index, end };
    if (typeof target?.value !== 'string') problems.push(withoutUrl(target?.range ?? range));
    else requests.push(readCall(target.value, given, range, problems));
  }
  const written = writeRequests(requests, 'fetch', 'fetch');
  return {
    http: written.http,
    problems: [...problems, ...written.problems].sort((a, b) => a.range.start - b.range.start),
  };
}

function readCall(
  url: string,
  given: JsValue | undefined,
  range: Range,
  problems: Problem[],
): ConvertedRequest {
  const draft: Draft = {
    headers: [],
    problems,
    method: '',
    body: undefined,
    follow: true,
    referrer: undefined,
    cookies: undefined,
  };
  for (const [name, value] of members(given)) {
    if (Object.hasOwn(options, name)) options[name]?.(draft, value, name);
  }
  const { headers, body, referrer, cookies } = draft;
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  if (referrer !== undefined && /^https?:/i.test(referrer) && !has('referer')) {
    headers.push(['Referer', withoutLineBreaks(referrer)]);
  }
  if (body !== undefined && !has('content-type')) headers.push(['Content-Type', 'text/plain;charset=UTF-8']);
  if (cookies !== undefined && !has('cookie')) problems.push(cookiesMissing(cookies));
  const method = draft.method === '' ? 'GET' : draft.method;
  return { method, url: url.trim(), headers, body, followRedirects: draft.follow, range };
}

function members(given: JsValue | undefined): JsObject['members'] {
  const value = given?.value;
  return typeof value === 'object' && value !== null && 'members' in value ? value.members : [];
}

/** An object, `new Headers({…})` apart, or a list of pairs. */
function readHeaders(draft: Draft, given: JsValue, option: string): void {
  const pairs: (readonly [string, JsValue])[] = Array.isArray(given.value)
    ? given.value.flatMap(pairOf)
    : [...members(given)];
  if (given.value === undefined) draft.problems.push(notLiteral(option, given.range));
  for (const [name, value] of pairs) {
    const content = typeof value.value === 'number' ? `${value.value}` : text(draft, value, name);
    if (content === undefined) continue;
    if (/[\r\n]/.test(content)) draft.problems.push(lineBreak(value.range));
    draft.headers.push([name, withoutLineBreaks(content)]);
  }
}

function pairOf({ value }: JsValue): [string, JsValue][] {
  if (!Array.isArray(value)) return [];
  const [name, content]: readonly JsValue[] = value;
  return typeof name?.value === 'string' && content !== undefined ? [[name.value, content]] : [];
}

/** A string; `null` stands for an option that is not given. Anything else is told and left out. */
function text({ problems }: Draft, { value, range }: JsValue, name: string): string | undefined {
  if (typeof value === 'string') return value;
  if (value !== null) problems.push(notLiteral(name, range));
  return undefined;
}

function notLiteral(name: string, range: Range): Problem {
  const shown = /^[\w-]{1,60}$/.test(name) ? name : 'a header';
  const message = `The value of ${shown} is computed by the script, which is not run here, so it is left out.`;
  return { code: 'fetch-not-literal', severity: 'warning', message, range };
}

function cookiesMissing(range: Range): Problem {
  const message =
    'With credentials: "include" the browser adds the cookies that it holds, and they do not stand in the copied text; "Copy as fetch (Node.js)" and "Copy as cURL" have them.';
  return { code: 'fetch-cookies-missing', severity: 'warning', message, range };
}

function lineBreak(range: Range): Problem {
  const message = 'The value of this header holds a line break; it is read as a space here.';
  return { code: 'fetch-line-break-in-header', severity: 'error', message, range };
}

function withoutUrl(range: Range): Problem {
  const message = 'The address of this call is computed by the script, so there is nothing to send.';
  return { code: 'fetch-without-url', severity: 'error', message, range };
}
