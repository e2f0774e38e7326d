import { isSessionCookie } from '../auth/cookies.ts';
import type { Text } from '../http-file/range.ts';
import { addFromAuthorization } from './authorization-literals.ts';
import { isSchemeWord } from './by-name-header.ts';
import { type Candidate, trimmed } from './candidates.ts';
import type { SecretKind } from './finding.ts';
import { isCredentialName, isSecretLiteral } from './literal-names.ts';
import { addFromUrl } from './url-literals.ts';

const pair = /([^\s=;]+)=([^;]*)/g;

/** Adds the session cookies, and those that their names give away, of a Cookie value. */
export function addFromCookies(candidates: Candidate[], value: Text, kind: SecretKind = 'cookie'): void {
  for (const match of value.text.matchAll(pair)) {
    const [all, name = '', cookie = ''] = match;
    if (!isSessionCookie(name) && !isSecretLiteral(name, cookie)) continue;
    const start = value.range.start + match.index + all.length - cookie.length;
    candidates.push(trimmed(kind, start, cookie, `The cookie ${name}`, name));
  }
}

const schemeInFront = /^["']?([A-Za-z][\w-]{2,40})[ \t]+\S/;
const userAndPassword = /^([^\s:/{}$]{1,64}):([^\s:/]{4,200})$/;
const cookieInFront = /^["']?([\w.-]{2,60})=[^\s=&]/;

interface Assigned {
  readonly name: string;
  /** `The variable`, `The setting`. */
  readonly what: string;
  readonly kind?: SecretKind;
}

/** Adds what is secret in a value that somebody gave a name: a variable of a file, an environment or a shell. */
export function addFromAssigned(
  candidates: Candidate[],
  value: Text,
  { name, what, kind = 'variable' }: Assigned,
): void {
  const place = `${what} ${name}`;
  const plain = value.text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const scheme = schemeInFront.exec(plain)?.[1];
  const [, , password] = isCredentialName(name) ? (userAndPassword.exec(plain) ?? []) : [];
  if (scheme !== undefined && isSchemeWord(scheme))
    addFromAuthorization(candidates, kind, value, place, name);
  else if (isSecretLiteral(name, plain))
    candidates.push(trimmed(kind, value.range.start, value.text, place, name));
  else if (password !== undefined)
    candidates.push(
      trimmed(kind, value.range.start + value.text.lastIndexOf(password), password, place, name),
    );
  else if (isCredentialName(name) && cookieInFront.test(plain)) addFromCookies(candidates, value, kind);
  addFromUrl(candidates, value);
}

const assignment =
  /^[ \t]*(?:export[ \t]+|set[ \t]+|-[ \t]+)?([A-Za-z_][\w.-]{0,99})[ \t]{0,20}[=:][ \t]{0,20}("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\r\n]*)/gm;

/** Adds the secrets among the `NAME=value` lines of a .env file or the like; comments behind values are no part of them. */
export function addFromAssignments(candidates: Candidate[], { text, range }: Text, what: string): void {
  for (const match of text.matchAll(assignment)) {
    const [all, name = '', written = ''] = match;
    const value = /^["']/.test(written) ? written : written.replace(/[ \t]#.*$/, '');
    const start = range.start + match.index + all.length - written.length;
    addFromAssigned(candidates, { text: value, range: { start, end: start + value.length } }, { name, what });
  }
}
