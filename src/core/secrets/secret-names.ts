import { isCsrfHeader, isKeyHeader } from '../auth/key-names.ts';

/** Last words of a name whose value is a secret: `password`, `accessToken`, `client_secret`. */
const secretWords: ReadonlySet<string> = new Set([
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'passcode',
  'secret',
  'secrets',
  'token',
  'jwt',
  'apikey',
  'otp',
  'pin',
  'assertion',
  'csrf',
  'xsrf',
  'csrfmiddlewaretoken',
  'authorization',
  'sessionid',
  'jsessionid',
  'phpsessid',
  'samlresponse',
  'samlrequest',
  'signature',
  'cnonce',
]);

/** Pairs of last words; the last one alone is too common to mean a secret. */
const secretPairs: ReadonlySet<string> = new Set([
  'api key',
  'access key',
  'private key',
  'secret key',
  'auth key',
  'client key',
  'master key',
  'signing key',
  'shared key',
  'subscription key',
  'session key',
  'session id',
  'password hash',
  'code verifier',
  'verification code',
  'saml response',
]);

/** Words in front of `token` that make it a place in a list, or a word about tokens. */
const harmlessBefore: ReadonlySet<string> = new Set([
  'page',
  'next',
  'prev',
  'previous',
  'continuation',
  'cursor',
  'sync',
  'delta',
  'invalid',
  'expired',
  'missing',
  'bad',
  'no',
]);

/** The words of a name in lower case: `accessToken` and `ACCESS_TOKEN` are `access`, `token`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
}

/** Whether a JSON field, form field, XML element or variable of this name holds a secret. `token_type` does not. */
export function isSecretName(name: string): boolean {
  if (name.length > 100) return false;
  const list = wordsOf(name);
  const last = list.at(-1) ?? '';
  const before = list.at(-2) ?? '';
  if (secretPairs.has(`${before} ${last}`)) return true;
  if (secretWords.has(last)) return !(last === 'token' && harmlessBefore.has(before));
  return isKeyHeader(name) || (isCsrfHeader(name) && last !== 'id');
}

/** Whether the secret under a name is chosen by a person: not even its beginning may be shown. */
export function isPersonalName(name: string): boolean {
  return /pass|pwd|pin$|otp$/i.test(name);
}
