import type { Text } from '../http-file/range.ts';
import { isParameterScheme, isSchemeWord } from './by-name-header.ts';
import { basicText } from './by-name-text.ts';
import { type Candidate, trimmed } from './candidates.ts';
import type { SecretKind } from './finding.ts';
import { isPlaceholder } from './placeholders.ts';
import { isSecretName } from './secret-names.ts';

/** What the literals of one scheme are: pieces of the text behind its word. */
type Reader = (rest: Text, add: (start: number, value: string) => void) => void;

/** Schemes that the .http dialects compute from, and whose words mean something of their own. Others have one value. */
const readers: Readonly<Record<string, Reader>> = {
  basic: passwordOf,
  digest: passwordOf,
  ntlm: passwordOf,
  any: passwordOf,
  negotiate: passwordOf,
  aws: keysOf,
  cognito: (rest, add) => addWord(rest, 1, add),
  // httpYac: the secrets stand in variables
  oauth2: () => undefined,
  openid: () => undefined,
  // `SharedKey account:signature`
  sharedkey: passwordOf,
  sharedkeylite: passwordOf,
};

/** Adds the literals of an Authorization value, as written in any scheme and shorthand: `Basic user password`, `AWS id key`. */
export function addFromAuthorization(
  candidates: Candidate[],
  kind: SecretKind,
  value: Text,
  place: string,
  name: string,
): void {
  let rest = unquoted(value);
  let scheme = '';
  for (;;) {
    const [all = '', word = '', gap = ''] = /^\s*([A-Za-z][\w-]*)(\s+|$)/.exec(rest.text) ?? [];
    const unknown = kind === 'authorization' && scheme === '' && gap !== '';
    if (word === '' || !(unknown || isSchemeWord(word) || Object.hasOwn(readers, word.toLowerCase()))) break;
    scheme = word.toLowerCase();
    rest = from(rest, all.length);
  }
  const add = (start: number, text: string) => candidates.push(trimmed(kind, start, text, place, name));
  const reader = Object.hasOwn(readers, scheme) ? readers[scheme] : undefined;
  if (hasParameters(rest.text) && (isParameterScheme(scheme) || /^[\w-]{1,40}="?[^"=\s]/.test(rest.text)))
    parametersOf(rest, add);
  else if (reader !== undefined) reader(rest, add);
  else add(rest.range.start, rest.text);
}

function from({ text, range }: Text, offset: number): Text {
  return { text: text.slice(offset), range: { start: range.start + offset, end: range.end } };
}

function unquoted(value: Text): Text {
  const [quote] = /^\s*(["'])/.exec(value.text)?.slice(1) ?? [];
  const plain = value.text.trimEnd();
  if (quote === undefined || !plain.endsWith(quote) || plain.trim().length < 2) return value;
  const start = value.text.indexOf(quote) + 1;
  return {
    text: plain.slice(start, -1),
    range: { start: value.range.start + start, end: value.range.start + plain.length - 1 },
  };
}

/** `user password`, `user:password`, or the base64 of it. Where nothing stands behind the colon the user is the key. */
function passwordOf(rest: Text, add: (start: number, value: string) => void): void {
  const { text, range } = rest;
  if (/^\w+\(.*\)$/s.test(text.trim())) return; // `base64(user:password)`
  const blank = text.trimEnd().search(/\s/);
  const at = blank === -1 ? colonOf(text) : blank;
  if (at !== -1) {
    const password = text.slice(at + 1);
    if (password.trim() === '') add(range.start, text.slice(0, at));
    else add(range.start + at + 1, password);
    return;
  }
  const pair = basicText(text.trim());
  // `dXNlcjpwYXNzd29yZA==` is `user:password`
  if (pair?.includes(':') && pair.split(':').every(isPlaceholder)) return;
  add(range.start, text);
}

/** The colon between user and password, not one inside a reference. */
function colonOf(text: string): number {
  const references = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)/g;
  return text.replace(references, all => 'x'.repeat(all.length)).indexOf(':');
}

/** `AWS id key token:… region:…`: the key and the token. */
function keysOf(rest: Text, add: (start: number, value: string) => void): void {
  addWord(rest, 1, add);
  const token = /(?<=\stoken:)\S+/.exec(rest.text);
  if (token !== null) add(rest.range.start + token.index, token[0]);
}

function addWord(rest: Text, index: number, add: (start: number, value: string) => void): void {
  const words = [...rest.text.matchAll(/\{\{[^{}]*\}\}|[^\s{]+|\{/g)];
  const word = words[index];
  if (word !== undefined && !/^(?:token|region|service):/.test(word[0]))
    add(rest.range.start + word.index, word[0]);
}

function hasParameters(text: string): boolean {
  return /^[\w-]{1,64}[ \t]*=[ \t]*[^\s=]/.test(text);
}

const parameter = /([\w-]{1,64})([ \t]{0,5}=[ \t]{0,5})("[^"]*"?|[^\s,;&"]+)/g;
/** Secret ones that no general rule names (RFC 7616, section 3.4; RFC 5849; Hawk). */
const secretParameters: ReadonlySet<string> = new Set([
  'response',
  'mac',
  'sig',
  'auth',
  'key',
  'oauth_signature',
]);

function parametersOf(rest: Text, add: (start: number, value: string) => void): void {
  for (const match of rest.text.matchAll(parameter)) {
    const [, name = '', equals = '', value = ''] = match;
    const lower = name.toLowerCase();
    if (!secretParameters.has(lower) && !isSecretName(name)) continue;
    if (lower === 'oauth_consumer_key') continue;
    add(rest.range.start + match.index + name.length + equals.length, value);
  }
}
