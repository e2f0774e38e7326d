import { columns, isSpace, type Line, trimmed } from './lines.ts';
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
export function isPlainRequestLine({ text, indent, contentEnd }: Line): boolean {
  const wordEnd = firstWordEnd(text, indent);
  if (text.charAt(wordEnd - 1) === ':') return false; // a header: the common case, told apart at a glance
  return methods.has(text.slice(indent, wordEnd)) && isUrlLike(text.slice(wordEnd, contentEnd).trimStart());
}

/**
 * Reads `METHOD target HTTP/1.1`, where method and version may be missing. A lone method has an empty target.
 * `undefined` when the line is neither: prose, a header, a piece of JSON.
 */
export function readRequestLine(line: Line): RequestLine | undefined {
  const { text, indent, contentEnd } = line;
  const wordEnd = firstWordEnd(text, indent);
  const word = text.slice(indent, wordEnd);
  const isAlone = wordEnd === contentEnd;
  if (isAlone && isKnownMethod(word)) {
    return {
      method: columns(line, indent, wordEnd),
      target: columns(line, wordEnd, wordEnd),
      version: undefined,
    };
  }
  if (!isAlone && (methods.has(word) || isMethod(word, trimmed(line, wordEnd).text))) {
    const { target, version } = readTarget(line, wordEnd);
    return { method: columns(line, indent, wordEnd), target, version };
  }
  if (!(isAlone ? isSingleTarget(word) : isUrlLike(word))) return undefined;
  const at = line.start + indent;
  const { target, version } = readTarget(line, indent);
  return { method: { text: 'GET', range: { start: at, end: at } }, target, version };
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
  if (!token.test(word)) return false;
  if (isUrlLike(rest)) return true;
  // "Get the token first" is prose, "get things" is a lazy request
  return isKnownMethod(word) && !/[ \t]/.test(rest);
}

function isSingleTarget(word: string): boolean {
  return isUrlLike(word) || (/^[\p{L}\p{N}]/u.test(word) && !word.endsWith(':'));
}

/** Begins as a URL does: with a scheme, a path, a variable, or a host that cannot be an ordinary word. */
export function isUrlLike(text: string): boolean {
  const target = text.slice(0, firstWordEnd(text, 0));
  if (target === '*' || /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{)/i.test(target)) return true;
  const authority = target.slice(0, target.search(/[/?#]|$/));
  return /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w.-]+:\d+|\[[\da-f:.]+\])(?::\d+)?$/i.test(authority);
}

/** Where the word that begins at `from` ends. */
function firstWordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}
