import type { Problem } from '../http-file/problem.ts';
import type { ChallengeProblemCode } from './challenge-problem.ts';
import { type Challenge, parseChallenges } from './challenges.ts';
import { type Cookie, parseCookies, parseSetCookie, type SetCookie } from './cookies.ts';
import type { Credentials } from './credentials.ts';
import { type DecodedToken, decodeToken } from './jwt.ts';
import { isKeyHeader } from './key-names.ts';
import { readCredentials } from './read-credentials.ts';

/** What a pasted piece of text turned out to be. */
export type DecodedText =
  | { readonly kind: 'token'; readonly token: DecodedToken }
  | {
      readonly kind: 'credentials';
      readonly header: string;
      readonly credentials: Credentials;
      readonly token?: DecodedToken;
    }
  | {
      readonly kind: 'challenges';
      readonly header: string;
      readonly challenges: readonly Challenge[];
      readonly problems: readonly Problem<ChallengeProblemCode>[];
    }
  | { readonly kind: 'cookies'; readonly header: string; readonly cookies: readonly (Cookie | SetCookie)[] }
  | {
      readonly kind: 'key';
      readonly header: string;
      readonly value: string;
      readonly token?: DecodedToken;
    };

const headerLine =
  /^\s*((?:proxy-)?authorization|www-authenticate|proxy-authenticate|cookie|set-cookie)\s*:(.*)$/is;

const anyHeader = /^([\w-]{2,80})[ \t]*:[ \t]*(\S.*)$/;

/**
 * Reads a token, or a header line of the kind that carries credentials or challenges; a value without a header
 * name is taken as Authorization when it begins with a scheme. `undefined` when it is none of these.
 */
export function decodeText(text: string): DecodedText | undefined {
  const trimmed = text.trim();
  const [, name, value] = headerLine.exec(trimmed) ?? [];
  if (name !== undefined && value !== undefined) return decodeHeader(name, value.trim());
  const [, keyName, key] = anyHeader.exec(trimmed) ?? [];
  if (keyName !== undefined && key !== undefined && isKeyHeader(keyName)) return decodeKey(keyName, key);
  const token = decodeToken(trimmed);
  if (token) return { kind: 'token', token };
  return /^[A-Za-z][\w-]* +\S/.test(trimmed) ? decodeHeader('Authorization', trimmed) : undefined;
}

/** A key in a header of the API's own; some put a whole Authorization value or a JWT there. */
function decodeKey(header: string, value: string): DecodedText {
  const token = decodeToken(value.replace(/^[A-Za-z]+[ \t]+/, ''));
  return { kind: 'key', header, value, ...(token ? { token } : {}) };
}

function decodeHeader(header: string, value: string): DecodedText {
  const lower = header.toLowerCase();
  if (lower.endsWith('authenticate')) return { kind: 'challenges', header, ...parseChallenges(value) };
  if (lower === 'cookie') return { kind: 'cookies', header, cookies: parseCookies(value) };
  if (lower === 'set-cookie') {
    const cookie = parseSetCookie(value);
    return { kind: 'cookies', header, cookies: cookie ? [cookie] : [] };
  }
  const credentials = readCredentials(value);
  const token = credentials.token === undefined ? undefined : decodeToken(credentials.token);
  return { kind: 'credentials', header, credentials, ...(token ? { token } : {}) };
}
