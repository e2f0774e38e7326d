import { isCsrfHeader, isKeyHeader, misspeltAuthHeader } from '../auth/key-names.ts';
import { isNoSecret } from './placeholders.ts';
import { remembered } from './remembered.ts';
import { isSecretName } from './secret-names.ts';

/** What is done with each secret that is found by its place: hide it, or note it. `whole`: not even its beginning may stay. */
export type Replace = (secret: string, whole?: boolean) => string;

/** Schemes with one opaque value, in lower case. */
// biome-ignore format: a plain list
const valueSchemes: ReadonlySet<string> = new Set([
  'basic', 'bearer', 'dpop', 'token', 'jwt', 'apikey', 'api-key', 'negotiate', 'ntlm', 'kerberos', 'sharedkey', 'sharedkeylite',
  'sharedaccesssignature', 'key', 'geniekey', 'klaviyo-api-key', 'pop', 'privatetoken', 'sso-key', 'splunk', 'githubapp', 'bot',
]);

/** Schemes with named parameters, of which only some are secret, in lower case. */
// biome-ignore format: a plain list
const parameterSchemes: ReadonlySet<string> = new Set([
  'digest', 'oauth', 'hawk', 'mac', 'signature', 'aws4-hmac-sha256', 'aws4-ecdsa-p256-sha256', 'hoba', 'mutual', 'gnap', 'vapid',
  'scram-sha-1', 'scram-sha-256', 'acs3-hmac-sha256', 'goog4-hmac-sha256', 'concealed', 'mediabrowser',
  'hmac', 'hmac-sha1', 'hmac-sha256', 'hmac-sha512',
]);

/** Secret parameters of those schemes that no general rule names (RFC 7616, section 3.4; RFC 5849; Hawk; SCRAM). */
const secretParameters: ReadonlySet<string> = new Set(['response', 'mac', 'data', 'result', 'proof', 't']);

const parameter = /([\w-]{1,64})([ \t]*=[ \t]*)("(?:[^"\\]|\\.)*"?|[^\s,;&"]+)/g;

/** Whether `word` is an authentication scheme that is known here. */
export function isSchemeWord(word: string): boolean {
  const lower = word.toLowerCase();
  return valueSchemes.has(lower) || parameterSchemes.has(lower);
}

export function isParameterScheme(word: string): boolean {
  return parameterSchemes.has(word.toLowerCase());
}

/** Whether the header of this name has a rule below. */
export function isSecretHeader(name: string): boolean {
  return headerRule(name) !== undefined;
}

/** Replaces the secrets of one header value; what is not secret (scheme, realm, cookie names, attributes) stays. */
export function replaceInHeader(name: string, value: string, replace: Replace): string {
  const rule = headerRule(name);
  return rule === undefined ? value : rule(value, replace);
}

type HeaderRule = (value: string, replace: Replace) => string;

const headerRules: Readonly<Record<string, HeaderRule>> = {
  authorization: replaceInAuthorization,
  'proxy-authorization': replaceInAuthorization,
  cookie: replaceInCookies,
  'set-cookie': replaceInSetCookie,
  'authentication-info': replaceParameters,
  'proxy-authentication-info': replaceParameters,
  signature: replaceInSignature,
  dpop: replaceInProof,
  // httpYac's client certificate: paths, and the passphrase of one.
  'x-clientcert': (value, replace) =>
    value.replace(/(passphrase:)(\S+)/i, (_, name: string, secret: string) => name + replace(secret, true)),
};

// A text may have thousands of the same names.
const headerRule = remembered(findHeaderRule);

function findHeaderRule(name: string): HeaderRule | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(headerRules, lower)) return headerRules[lower];
  const meant = misspeltAuthHeader(name)?.toLowerCase();
  if (meant !== undefined) return headerRules[meant] ?? replaceWhole;
  // Key headers often hold a whole Authorization value (`X-Authorization: Bearer …`).
  if (isKeyHeader(name) || isCsrfHeader(name)) return replaceInAuthorization;
  return undefined;
}

/** `DPoP: proof <key>` makes a proof with its key, of which nothing may stay; a proof is a JWT for one request. */
function replaceInProof(value: string, replace: Replace): string {
  const [, word, key] = /^(proof[ \t]+)(\S.*)$/is.exec(value) ?? [];
  return word === undefined || key === undefined ? value : word + replace(key, true);
}

/** `Signature: sign <key>` computes a signature from its key; of the key not even the beginning may stay. */
function replaceInSignature(value: string, replace: Replace): string {
  const [, word, key] = /^(sign[ \t]+)(\S.*)$/is.exec(value) ?? [];
  return word === undefined || key === undefined
    ? replaceInAuthorization(value, replace)
    : word + replace(key, true);
}

function replaceWhole(value: string, replace: Replace): string {
  return isNoSecret(value) ? value : replace(value);
}

function replaceInAuthorization(value: string, replace: Replace): string {
  let rest = value;
  let kept = '';
  let scheme = '';
  // A doubled scheme (`Bearer Bearer x`) is a mistake to be seen.
  for (let word = leadingWord(rest); isSchemeWord(word); word = leadingWord(rest)) {
    scheme = word.toLowerCase();
    kept += rest.slice(0, rest.indexOf(word) + word.length);
    rest = rest.slice(rest.indexOf(word) + word.length);
  }
  const gap = /^\s*/.exec(rest)?.[0] ?? '';
  const credential = rest.slice(gap.length);
  if (scheme === '') return replaceUnknownScheme(value, replace);
  if (isNoSecret(credential)) return value;
  if (parameterSchemes.has(scheme) && hasParameters(credential))
    return kept + gap + replaceParameters(credential, replace);
  return kept + gap + replace(credential, scheme === 'basic');
}

function leadingWord(text: string): string {
  return /^\s*([A-Za-z][\w-]{0,40})(?=\s|$)/.exec(text)?.[1] ?? '';
}

/** A word in front of one value, or of parameters that nobody knows, is a scheme. */
const unknownScheme = /^([A-Za-z][A-Za-z-]{1,24})([ \t]+)(\S+|[\w-]+[ \t]*=.*)$/s;

function replaceUnknownScheme(value: string, replace: Replace): string {
  const parts = unknownScheme.exec(value);
  if (parts === null) return replaceWhole(value, replace);
  const [, scheme = '', gap = '', credential = ''] = parts;
  return scheme + gap + replaceWhole(credential, replace);
}

function hasParameters(credential: string): boolean {
  return /^[\w-]+[ \t]*=[ \t]*[^\s=]/.test(credential);
}

/** Replaces the secret ones in a list of auth-params (RFC 9110, section 11.2). */
export function replaceParameters(text: string, replace: Replace): string {
  return text.replace(parameter, (all, name: string, equals: string, written: string) => {
    const lower = name.toLowerCase();
    if (!secretParameters.has(lower) && !isSecretName(name)) return all;
    const quote = written.startsWith('"') ? '"' : '';
    const value = quote === '' ? written : written.replace(/^"|"$/g, '');
    return isNoSecret(value) ? all : `${name}${equals}${quote}${replace(value, true)}${quote}`;
  });
}

/** Replaces the value of every pair (RFC 6265, section 4.2.1); a piece without `=` is a value without a name. */
export function replaceInCookies(value: string, replace: Replace): string {
  return value
    .split(';')
    .map(pair => replacePair(pair, replace))
    .join(';');
}

function replaceInSetCookie(value: string, replace: Replace): string {
  const end = value.indexOf(';');
  const pair = end < 0 ? value : value.slice(0, end);
  return replacePair(pair, replace) + value.slice(pair.length);
}

function replacePair(pair: string, replace: Replace): string {
  const equals = pair.indexOf('=');
  const start = equals + 1;
  const raw = pair.slice(start);
  const value = raw.trim().replace(/^"|"$/g, '');
  if (isNoSecret(value)) return pair;
  const at = start + raw.indexOf(value);
  return pair.slice(0, at) + replace(value) + pair.slice(at + value.length);
}
