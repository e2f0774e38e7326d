import { isSessionCookie } from '../auth/cookies.ts';
import { isKeyHeader, isKeyParameter } from '../auth/key-names.ts';
import type { HeaderLine, HttpFile, RequestNode } from '../http-file/nodes.ts';
import type { Range, Text } from '../http-file/range.ts';
import { isSchemeWord } from './by-name-header.ts';
import { formatOf, type SecretFormat, tokenShapes } from './formats.ts';
import { isPlaceholder } from './placeholders.ts';
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
  const url = slice(node.url.range, text);
  const body = node.body === undefined ? undefined : slice(node.body.range, text);
  const byPlace = [
    ...node.headers.flatMap(line => inHeader(line, text)),
    ...inUrl(url),
    ...(body === undefined ? [] : inBody(body)),
  ];
  const parts = [url, ...node.headers.map(line => slice(line.value.range, text)), ...(body ? [body] : [])];
  const candidates = [...byPlace, ...parts.flatMap(inShape)];
  return findings(candidates.filter(candidate => !isInVariable(candidate, file)));
}

/** Hardcoded secrets among the `@name = value` lines: by name, and by shape whatever the name. */
export function scanVariables(file: HttpFile): SecretFinding[] {
  const candidates = file.variables.flatMap(({ name, value }) => {
    const place = `The variable ${name.text}`;
    const byName = isSecretName(name.text) || isKeyHeader(name.text);
    const named = byName ? [behindScheme('variable', value, place)] : [];
    return [...named, ...inUrl(value), ...inShape(value)];
  });
  return findings(candidates);
}

/** Secrets of a known format anywhere in a text that is no .http file. */
export function scanText(text: string): SecretFinding[] {
  return findings(inShape({ text, range: { start: 0, end: text.length } }));
}

/** Joined continuation lines shift offsets, so everything is read from the file itself. */
function slice(range: Range, text: string): Text {
  return { text: text.slice(range.start, range.end), range };
}

/** A variable that is defined among a request's lines is reported once, as a variable. */
function isInVariable({ start }: Candidate, file: HttpFile): boolean {
  return file.variables.some(({ range }) => range.start <= start && start < range.end);
}

function inHeader(line: HeaderLine, text: string): Candidate[] {
  const value = slice(line.value.range, text);
  const name = line.name.text.toLowerCase();
  if (name === 'authorization' || name === 'proxy-authorization')
    return [behindScheme('authorization', value, `The ${line.name.text} header`)];
  if (name === 'cookie') return inCookies(value);
  return isKeyHeader(name) ? [behindScheme('key-header', value, `The header ${line.name.text}`)] : [];
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

function inCookies(value: Text): Candidate[] {
  return [...value.text.matchAll(pair)].flatMap(match => {
    const [all, name = '', content = ''] = match;
    if (!isSessionCookie(name) && !isSecretName(name)) return [];
    const start = value.range.start + match.index + all.length - content.length;
    return [trimmed('cookie', start, content, `The cookie ${name}`)];
  });
}

const passwordOfUrl = /:\/\/[^\s/?#@:]*:([^\s/?#]*)@/g;
const parameter = /[?&]([^\s=&#]{1,100})=([^\s&#]*)/g;

function inUrl(url: Text): Candidate[] {
  const passwords = [...url.text.matchAll(passwordOfUrl)].map(match => {
    const value = match[1] ?? '';
    const start = url.range.start + match.index + match[0].length - value.length - 1;
    return trimmed('userinfo', start, value, 'The URL');
  });
  return [...passwords, ...inParameters('key-parameter', url, parameter, 'query parameter')];
}

const formField = /(?<![^&\s])([^\s=&"{}:]{1,100})=([^\s&"]*)/g;
const jsonField = /"([^"\\\r\n]{1,100})"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}"((?:[^"\\\r\n]|\\.)*)(?=")/g;

function inBody(body: Text): Candidate[] {
  return [
    ...inParameters('body-field', body, formField, 'form field'),
    ...inParameters('body-field', body, jsonField, 'JSON field'),
  ];
}

function inParameters(kind: SecretKind, part: Text, expression: RegExp, what: string): Candidate[] {
  return [...part.text.matchAll(expression)].flatMap(match => {
    const [all, name = '', value = ''] = match;
    const secret = what === 'JSON field' ? isSecretName(name) : isKeyParameter(name) || isSecretName(name);
    if (!secret) return [];
    const start = part.range.start + match.index + all.length - value.length;
    return [trimmed(kind, start, value, `The ${what} ${name}`)];
  });
}

function inShape(part: Text): Candidate[] {
  return [...part.text.matchAll(tokenShapes)].map(match => ({
    kind: 'known-format',
    start: part.range.start + match.index,
    value: match[0],
    place: 'The text',
  }));
}

function findings(candidates: readonly Candidate[]): SecretFinding[] {
  const found: SecretFinding[] = [];
  for (const candidate of candidates) {
    if (isPlaceholder(candidate.value)) continue;
    const finding = describe(candidate);
    // What its place gave away already is not told a second time by its shape.
    if (!found.some(({ range }) => overlap(range, finding.range))) found.push(finding);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
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
