import type { Problem, Severity } from '../http-file/problem.ts';
import type { ChallengeProblemCode } from './challenge-problem.ts';
import { isChallengeScheme } from './scheme-names.ts';

/** A header value and how far it is read. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly problems: Problem<ChallengeProblemCode>[];
}

/** One `name=value` (RFC 9110, section 11.2), the name in lower case. */
export interface AuthParam {
  readonly name: string;
  readonly value: string;
  /** Offset of the name. */
  readonly start: number;
  /** `token` is allowed by the grammar; `sloppy` is what was meant and not what the grammar says. */
  readonly form: 'quoted' | 'token' | 'sloppy' | 'missing';
}

type Value = Pick<AuthParam, 'value' | 'form'>;

const tokenPattern = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const spacePattern = /[ \t]+/y;
const wordPattern = /[^ \t,]+/y;

/** Quotation marks that are none in HTTP, with their closing twins. */
const lookalikeQuotes: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
};

/** Parameters of the schemes in use. A bare word of these is a name without a value, and neither scheme nor token68. */
// biome-ignore format: one source a line reads better
const knownParams: ReadonlySet<string> = new Set([
  'realm', 'charset', 'scope', 'error', 'error_description', 'error_uri', 'resource_metadata', 'acr_values', 'max_age',
  'nonce', 'opaque', 'stale', 'algorithm', 'algs', 'qop', 'domain', 'userhash', 'authorization_uri', 'resource_id', 'client_id',
]);

/** What the pattern (sticky) matches at `at`; the empty string when nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

export function tokenAt(text: string, at: number): string {
  return matchAt(tokenPattern, text, at);
}

export function skipSpace(cursor: Cursor): void {
  cursor.at = afterSpace(cursor.text, cursor.at);
}

export function report(
  cursor: Cursor,
  code: ChallengeProblemCode,
  severity: Severity,
  start: number,
  end: number,
  message: string,
): void {
  cursor.problems.push({ code, severity, message, range: { start, end } });
}

/** Whether `name =` stands at `at`. */
export function startsParam(text: string, at: number): boolean {
  const name = tokenAt(text, at);
  return name !== '' && text[afterSpace(text, at + name.length)] === '=';
}

/** Whether a whole challenge of a well-known scheme begins at `at`: the name, then the end, a comma or a parameter. */
export function startsChallenge(text: string, at: number): boolean {
  const word = tokenAt(text, at);
  if (!isChallengeScheme(word)) return false;
  const next = afterSpace(text, at + word.length);
  return endsElement(text, next) || startsParam(text, next);
}

/** Whether a well-known parameter name stands at `at` that lacks its `=`: bare, or with a colon or a string behind it. */
export function startsBareParam(text: string, at: number): boolean {
  const name = tokenAt(text, at);
  if (!knownParams.has(name.toLowerCase())) return false;
  const next = afterSpace(text, at + name.length);
  return endsElement(text, next) || text[next] === '"' || text[next] === ':';
}

/** Whether the text before the padding of a token68 is a parameter name (`realm=` is no token68). */
export function isKnownParam(token68: string): boolean {
  return knownParams.has(token68.replace(/=+$/, '').toLowerCase());
}

/** Reads the parameter whose name stands at the cursor. */
export function readParam(cursor: Cursor): AuthParam {
  const { text } = cursor;
  const start = cursor.at;
  const name = tokenAt(text, start).toLowerCase();
  cursor.at += name.length;
  const nameEnd = cursor.at;
  skipSpace(cursor);
  const sign = text[cursor.at];
  if (sign === '=' || sign === ':') cursor.at++;
  if (sign === ':')
    report(
      cursor,
      'unexpected-character',
      'error',
      cursor.at - 1,
      cursor.at,
      'A colon stands here where an equals sign belongs.',
    );
  if (sign === '"')
    report(
      cursor,
      'unexpected-character',
      'error',
      nameEnd,
      cursor.at,
      `The equals sign behind ${name} is missing.`,
    );
  const gapStart = cursor.at;
  const next = afterSpace(text, cursor.at);
  const lacksValue = endsElement(text, next) || (next > gapStart && startsParam(text, next));
  if (lacksValue) {
    report(cursor, 'missing-value', 'warning', start, gapStart, `The parameter ${name} has no value.`);
    return { name, value: '', start, form: 'missing' };
  }
  cursor.at = next;
  return { name, start, ...readValue(cursor) };
}

function readValue(cursor: Cursor): Value {
  const { text, at } = cursor;
  if (text[at] === '"') return readQuotedString(cursor);
  const closing = lookalikeQuotes[text[at] ?? ''];
  const end = closing === undefined ? -1 : text.indexOf(closing, at + 1);
  return end < 0 ? readUnquoted(cursor) : readLookalike(cursor, end);
}

/** A quoted-string (RFC 9110, section 5.6.4); one that never ends takes the rest of the header. */
function readQuotedString(cursor: Cursor): Value {
  const { text } = cursor;
  const start = cursor.at;
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') {
      parts.push(text.slice(from, at));
      at++;
      from = at;
    } else if (text[at] === '"') {
      parts.push(text.slice(from, at));
      cursor.at = at + 1;
      return { value: parts.join(''), form: 'quoted' };
    }
  }
  report(
    cursor,
    'unterminated-quote',
    'error',
    start,
    text.length,
    'The quotation mark that opens here is never closed.',
  );
  cursor.at = text.length;
  return { value: parts.join('') + text.slice(from), form: 'sloppy' };
}

function readLookalike(cursor: Cursor, end: number): Value {
  const start = cursor.at;
  cursor.at = end + 1;
  const message =
    'Only the straight double quotation mark quotes in HTTP; these marks are read as part of the value.';
  report(cursor, 'unquoted-value', 'warning', start, end + 1, message);
  return { value: cursor.text.slice(start + 1, end), form: 'sloppy' };
}

/** A token, or what stands there in its place: text with spaces, slashes, even commas, as far as it can only be one value. */
function readUnquoted(cursor: Cursor): Value {
  const { text } = cursor;
  const start = cursor.at;
  let end = takeWord(cursor);
  let words = 1;
  for (
    let next = nextWord(text, cursor.at, words);
    next !== undefined;
    next = nextWord(text, cursor.at, words)
  ) {
    cursor.at = next;
    end = takeWord(cursor);
    words++;
  }
  const value = text.slice(start, end);
  if (words === 1 && tokenAt(value, 0) === value) return { value, form: 'token' };
  report(
    cursor,
    'unquoted-value',
    'warning',
    start,
    end,
    'A value with these characters must stand in double quotation marks.',
  );
  return { value, form: 'sloppy' };
}

/** Passes one word and returns its end, a closing semicolon left out. */
function takeWord(cursor: Cursor): number {
  const word = matchAt(wordPattern, cursor.text, cursor.at);
  cursor.at += word.length;
  if (word.length < 2 || !word.endsWith(';')) return cursor.at;
  cursor.at--;
  return cursor.at;
}

/** Where an unquoted value goes on behind a gap; undefined when something else begins there. */
function nextWord(text: string, at: number, words: number): number | undefined {
  let next = afterSpace(text, at);
  // A comma inside running text, as in `error_description=It expired, log in again`.
  if (text[next] === ',' && words > 1) next = afterSpace(text, next + 1);
  if (next === at || endsElement(text, next) || text[next] === ';') return undefined;
  if (startsParam(text, next) || startsChallenge(text, next)) return undefined;
  const behind = afterSpace(text, next + tokenAt(text, next).length);
  const afterComma = text[at] === ',' || text[afterSpace(text, at)] === ',';
  return afterComma && (endsElement(text, behind) || startsParam(text, behind)) ? undefined : next;
}

function afterSpace(text: string, at: number): number {
  return at + matchAt(spacePattern, text, at).length;
}

/** Whether nothing but a comma or the end stands at `at`. */
export function endsElement(text: string, at: number): boolean {
  return at >= text.length || text[at] === ',';
}
