import { isSessionCookie } from '../auth/cookies.ts';
import { isKeyHeader, isKeyParameter } from '../auth/key-names.ts';
import { readOAuthHeader } from '../auth/oauth/httpyac-variables.ts';
import type { HeaderLine, HttpFile, RequestNode, VariableDefinition } from '../http-file/nodes.ts';
import type { Range, Text } from '../http-file/range.ts';
import { isSchemeWord } from './by-name-header.ts';
import { formatOf, type SecretFormat, tokenShapes } from './formats.ts';
import { isPlaceholder } from './placeholders.ts';
import { remembered } from './remembered.ts';
import { isSecretName } from './secret-names.ts';

export type SecretKind =
  | 'authorization'
  | 'cookie'
  | 'key-header'
  | 'userinfo'
  | 'key-parameter'
  | 'body-field'
  | 'variable'
  | 'known-format';

/** A secret that stands literally in a text. */
export interface SecretFinding {
  readonly kind: SecretKind;
  /** Of the literal alone, without its scheme or name. */
  readonly range: Range;
  /** One sentence. The secret itself is not in it. */
  readonly message: string;
  /** The provider's format, where the literal has a known one. */
  readonly format?: SecretFormat;
  /** The literal is a JWT: its caller may look at its expiry. */
  readonly token: boolean;
}

/** A literal that may be a secret, before placeholders are set aside. */
interface Candidate {
  readonly kind: SecretKind;
  readonly start: number;
  readonly value: string;
  /** `The Authorization header`, `The query parameter api_key`. */
  readonly place: string;
}

/**
 * Hardcoded secrets of one request: by place (Authorization, session cookies, key headers, userinfo, key-like parameters,
 * body fields) and by shape. `text` is the whole file, which `node`'s ranges point into. In order of their place.
 */
export function scanRequest(node: RequestNode, file: HttpFile, text: string): SecretFinding[] {
  const candidates: Candidate[] = [];
  const url = slice(node.url.range, text);
  const body = node.body === undefined ? undefined : slice(node.body.range, text);
  for (const line of node.headers) addFromHeader(candidates, line, text);
  addFromUrl(candidates, url);
  if (body !== undefined) addFromBody(candidates, body);
  // One look at all parts: white space or a colon stands around each, so a shape in a part is one in the whole as well
  if (hasShape(slice(node.range, text))) {
    addShapes(candidates, url);
    for (const { value } of node.headers) addShapes(candidates, slice(value.range, text));
    if (body !== undefined) addShapes(candidates, body);
  }
  return findings(candidates.filter(({ start }) => !isInVariable(start, file.variables)));
}

/** Hardcoded secrets among the `@name = value` lines: by name, and by shape whatever the name. */
export function scanVariables(file: HttpFile): SecretFinding[] {
  const candidates: Candidate[] = [];
  for (const { name, value } of file.variables) {
    const byName = isSecretName(name.text) || isKeyHeader(name.text);
    if (byName) candidates.push(behindScheme('variable', value, `The variable ${name.text}`));
    addFromUrl(candidates, value);
    addShapes(candidates, value);
  }
  return findings(candidates);
}

/** Secrets of a known format anywhere in a text that is no .http file. */
export function scanText(text: string): SecretFinding[] {
  const candidates: Candidate[] = [];
  addShapes(candidates, { text, range: { start: 0, end: text.length } });
  return findings(candidates);
}

/** Joined continuation lines shift offsets, so everything is read from the file itself. */
function slice(range: Range, text: string): Text {
  return { text: text.slice(range.start, range.end), range };
}

/** A variable that is defined among a request's lines is reported once, as a variable. `variables` are in order. */
function isInVariable(offset: number, variables: readonly VariableDefinition[]): boolean {
  const next = variables[firstEndingBehind(variables, offset)];
  return next !== undefined && next.range.start <= offset;
}

/** The index of the first item that ends behind `offset`, by binary search. Items are in order and do not overlap. */
function firstEndingBehind(items: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const headerKind = remembered((name: string): SecretKind | undefined => {
  const lower = name.toLowerCase();
  if (lower === 'authorization' || lower === 'proxy-authorization') return 'authorization';
  if (lower === 'cookie') return 'cookie';
  return isKeyHeader(lower) ? 'key-header' : undefined;
});

function addFromHeader(candidates: Candidate[], line: HeaderLine, text: string): void {
  const name = line.name.text;
  const kind = headerKind(name);
  if (kind === undefined) return;
  const value = slice(line.value.range, text);
  if (kind === 'cookie') addFromCookies(candidates, value);
  // httpYac’s words for a client: what they stand for is fetched.
  else if (kind !== 'authorization' || readOAuthHeader(value.text) === undefined) {
    const place = kind === 'authorization' ? `The ${name} header` : `The header ${name}`;
    candidates.push(behindScheme(kind, value, place));
  }
}

function behindScheme(kind: SecretKind, value: Text, place: string): Candidate {
  const word = /^\s*([A-Za-z][\w-]*)(\s+|$)/.exec(value.text);
  const unknownScheme = kind === 'authorization' && word?.[2] !== '';
  const offset = word !== null && (unknownScheme || isSchemeWord(word[1] ?? '')) ? word[0].length : 0;
  return trimmed(kind, value.range.start + offset, value.text.slice(offset), place);
}

function trimmed(kind: SecretKind, start: number, raw: string, place: string): Candidate {
  const outer = raw.length - raw.trimStart().length;
  const plain = raw.trim();
  const quoted = /^(["']).*\1$/s.test(plain) && plain.length > 1 ? 1 : 0;
  return { kind, start: start + outer + quoted, value: plain.slice(quoted, plain.length - quoted), place };
}

const pair = /([^\s=;]+)=([^;]*)/g;

function addFromCookies(candidates: Candidate[], value: Text): void {
  const isSecret = (name: string): boolean => isSessionCookie(name) || isSecretName(name);
  addPairs(candidates, 'cookie', value, pair, 'cookie', isSecret);
}

const passwordOfUrl = /:\/\/[^\s/?#@:]*:([^\s/?#]*)@/g;
const parameter = /[?&]([^\s=&#]{1,100})=([^\s&#]*)/g;

function addFromUrl(candidates: Candidate[], url: Text): void {
  if (url.text.includes('@')) {
    for (const match of url.text.matchAll(passwordOfUrl)) {
      const value = match[1] ?? '';
      const start = url.range.start + match.index + match[0].length - value.length - 1;
      candidates.push(trimmed('userinfo', start, value, 'The URL'));
    }
  }
  addPairs(candidates, 'key-parameter', url, parameter, 'query parameter', isParameterName);
}

const formField = /(?<![^&\s])([^\s=&"{}:]{1,100})=([^\s&"]*)/g;
const jsonField = /"([^"\\\r\n]{1,100})"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}"((?:[^"\\\r\n]|\\.)*)(?=")/g;

function addFromBody(candidates: Candidate[], body: Text): void {
  addPairs(candidates, 'body-field', body, formField, 'form field', isParameterName);
  addPairs(candidates, 'body-field', body, jsonField, 'JSON field', isFieldName);
}

const isFieldName = remembered(isSecretName);
const isParameterName = remembered((name: string) => isKeyParameter(name) || isSecretName(name));

/** Adds what `expression` finds: a name, then a value that ends the match. It is global, and matchAll leaves it as it is. */
function addPairs(
  candidates: Candidate[],
  kind: SecretKind,
  part: Text,
  expression: RegExp,
  what: string,
  isSecret: (name: string) => boolean,
): void {
  if (part.text.search(expression) === -1) return; // without the copy of the expression that matchAll makes
  for (const match of part.text.matchAll(expression)) {
    const [all, name = '', value = ''] = match;
    if (!isSecret(name)) continue;
    const start = part.range.start + match.index + all.length - value.length;
    candidates.push(trimmed(kind, start, value, `The ${what} ${name}`));
  }
}

/** Almost always false, and told without the copy that matchAll makes of so long an expression. */
function hasShape(part: Text): boolean {
  return part.text.search(tokenShapes) !== -1;
}

function addShapes(candidates: Candidate[], part: Text): void {
  if (!hasShape(part)) return;
  for (const match of part.text.matchAll(tokenShapes)) {
    const start = part.range.start + match.index;
    candidates.push({ kind: 'known-format', start, value: match[0], place: 'The text' });
  }
}

/** What `candidates` are found to be, in order of their place. The first of those that overlap counts. */
function findings(candidates: readonly Candidate[]): SecretFinding[] {
  const found: SecretFinding[] = [];
  for (const candidate of candidates) {
    if (isPlaceholder(candidate.value)) continue;
    const index = firstEndingBehind(found, candidate.start);
    const next = found[index];
    // What its place gave away already is not told a second time by its shape.
    if (next !== undefined && next.range.start < candidate.start + candidate.value.length) continue;
    found.splice(index, 0, describe(candidate));
  }
  return found;
}

const jwt = /^(?:eyJ|eyA|ewo|ew0)[\w-]{4,}\.[\w-]+\./;

function describe({ kind, start, value, place }: Candidate): SecretFinding {
  const format = formatOf(value);
  const token = jwt.test(value);
  const what = token
    ? 'a JWT'
    : format === undefined
      ? 'a secret'
      : `${article(format.provider)} ${format.name}`;
  return {
    kind,
    range: { start, end: start + value.length },
    message: `${place} holds ${what} in plain text. Whoever reads this file can use it.`,
    ...(format === undefined ? {} : { format }),
    token,
  };
}

function article(provider: string): string {
  return `${/^(?:[AEIO]|npm)/.test(provider) ? 'an' : 'a'} ${provider}`;
}
