import { isSpace, type Line, trimmed } from './lines.ts';
import type { Text } from './range.ts';

/** What one line says of method, target and version. */
export interface RequestLine {
  readonly method: Text;
  readonly target: Text;
  readonly version: Text | undefined;
}

/** RFC 9110 section 9.3, RFC 5789, WebDAV (RFC 4918 and kin), QUERY, and GRAPHQL as the dialects know it. */
// biome-ignore format: a family a line
const methods: ReadonlySet<string> = new Set([
  'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY', 'GRAPHQL',
  'PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'UNLOCK', 'MKCALENDAR', 'ACL', 'SEARCH', 'REPORT',
  'CHECKOUT', 'CHECKIN', 'MERGE', 'MKACTIVITY', 'MKWORKSPACE', 'VERSION-CONTROL', 'BASELINE-CONTROL',
]);

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const version = /^HTTP\/\d+(?:\.\d+)?$/i;
const priorKnowledge = '(Prior Knowledge)';

/** A method of the list, whatever the case. */
export function isKnownMethod(word: string): boolean {
  return methods.has(word.toUpperCase());
}

/** A line of the form `METHOD target` with a known method in capitals and a target that can only be a URL. */
export function isPlainRequestLine(line: Line): boolean {
  const { text } = trimmed(line);
  const word = firstWord(text);
  return word.length < text.length && methods.has(word) && isUrlLike(text.slice(word.length).trimStart());
}

/**
 * Reads `METHOD target HTTP/1.1`, where method and version may be missing. A lone method has an empty target.
 * `undefined` when the line is neither: prose, a header, a piece of JSON.
 */
export function readRequestLine(line: Line): RequestLine | undefined {
  const all = trimmed(line);
  const from = all.range.start - line.start;
  const wordEnd = from + firstWord(all.text).length;
  const word = trimmed(line, from, wordEnd);
  const rest = trimmed(line, wordEnd, all.range.end - line.start);
  if (rest.text === '' && isKnownMethod(word.text)) return { method: word, target: rest, version: undefined };
  if (isMethod(word.text, rest.text)) return { method: word, ...readTarget(line, wordEnd) };
  if (!(rest.text === '' ? isSingleTarget(word.text) : isUrlLike(word.text))) return undefined;
  const method = { text: 'GET', range: { start: all.range.start, end: all.range.start } };
  return { method, ...readTarget(line, from) };
}

/** The target from column `from` of a line, and the version behind it. */
export function readTarget(line: Line, from: number): Omit<RequestLine, 'method'> {
  const all = trimmed(line, from);
  const start = all.range.start - line.start;
  const end = all.range.end - line.start;
  const known = all.text.endsWith(priorKnowledge) ? trimmed(line, start, end - priorKnowledge.length) : all;
  const wordStart = lastWordStart(known.text);
  if (wordStart === 0 || !version.test(known.text.slice(wordStart)))
    return { target: all, version: undefined };
  return { target: trimmed(line, start, start + wordStart), version: trimmed(line, start + wordStart, end) };
}

function isMethod(word: string, rest: string): boolean {
  if (rest === '' || word === 'curl' || !token.test(word)) return false;
  if (methods.has(word) || isUrlLike(rest)) return true;
  // "Get the token first" is prose, "get things" is a lazy request
  return isKnownMethod(word) && !/[ \t]/.test(rest);
}

function isSingleTarget(word: string): boolean {
  return isUrlLike(word) || (/^[\p{L}\p{N}]/u.test(word) && !word.endsWith(':'));
}

/** Begins as a URL does: with a scheme, a path, a variable, or a host that cannot be an ordinary word. */
export function isUrlLike(text: string): boolean {
  const target = firstWord(text);
  if (target === '*' || /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{)/i.test(target)) return true;
  const authority = target.slice(0, target.search(/[/?#]|$/));
  return /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w.-]+:\d+|\[[\da-f:.]+\])(?::\d+)?$/i.test(authority);
}

function firstWord(text: string): string {
  const end = text.search(/[ \t]/);
  return end === -1 ? text : text.slice(0, end);
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}
