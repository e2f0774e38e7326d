import type { Severity } from '../../http-file/problem.ts';
import type { CredentialProblem, Credentials } from '../credentials.ts';
import { type DecodedToken, decodeToken } from '../jwt.ts';
import { readPlaceholder } from '../placeholders.ts';
import { knownSchemeName } from '../scheme-names.ts';
import { problemIn, type SchemeInput, type SchemeReading } from './scheme.ts';

/** b64token (RFC 6750, section 2.1). */
const b64token = /^[A-Za-z0-9\-._~+/]+=*$/;
const foreignCharacter = /[^A-Za-z0-9\-._~+/=]|=(?=[^=])/;
/** Outside of b64token, yet in tokens that well-known servers issue (Laravel Sanctum `1|…`, Telegram `123:…`). */
const toleratedCharacters = /^[!-~]+$/;
const suspiciousCharacters = /["'`,<>[\]{}\\;()]/;

const quotes = ['"', "'", '`'];

/** Bytes of a signature by algorithm (RFC 7518, section 3; RFC 8037): fewer means that the end was cut off. */
const signatureBytes: Readonly<Record<string, number>> = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES384: 96,
  ES512: 132,
  ES256K: 64,
  EdDSA: 64,
  Ed25519: 64,
  RS256: 128,
  RS384: 128,
  RS512: 128,
  PS256: 128,
  PS384: 128,
  PS512: 128,
};

/** Reads `Bearer` and `DPoP` credentials (RFC 6750, section 2.1; RFC 9449, section 7.1), which are one b64token. */
export function readBearer(input: SchemeInput): SchemeReading {
  const reading = readToken(input);
  if (reading.problems.length > 0 || b64token.test(input.rest)) return reading;
  const { rest } = input;
  const at = foreignCharacter.exec(rest)?.index ?? 0;
  const tolerated = toleratedCharacters.test(rest) && !suspiciousCharacters.test(rest);
  const message = `The character "${rest[at] ?? ''}" is none that a ${input.knownScheme} token may hold (RFC 6750, section 2.1).`;
  const severity = tolerated ? 'hint' : 'warning';
  return {
    ...reading,
    problems: [problemIn(input, 'not-a-token', severity, message, { start: at, end: at + 1 })],
  };
}

/** Reads one token, whatever its scheme allows as characters. */
export function readToken(input: SchemeInput): SchemeReading {
  const { rest, scheme } = input;
  if (rest === '') return { problems: [emptyProblem(input)] };
  const wrapped = doubledScheme(input) ?? severalValues(input) ?? placeholder(input) ?? quoted(input);
  if (wrapped) return { token: wrapped.token, problems: [wrapped.problem] };
  const blank = /\s/.exec(rest);
  if (!blank) return { token: rest, problems: tokenProblems(input) };
  const joined = rest.replace(/\s+/g, '');
  const whole = decodeToken(joined)?.problems.length === 0;
  const message = 'White space stands inside the token; a server reads it as cut there, or refuses it.';
  const more = {
    start: blank.index,
    end: blank.index + 1,
    corrected: whole ? `${scheme} ${joined}` : undefined,
  };
  return {
    token: whole ? joined : rest,
    problems: [problemIn(input, 'whitespace', severityFor(input), message, more)],
  };
}

export function emptyProblem(input: SchemeInput): CredentialProblem {
  return problemIn(input, 'empty', 'error', `Nothing stands behind ${input.scheme}.`);
}

/** A scheme of somebody's own may allow what no known scheme does. */
function severityFor({ scheme }: SchemeInput): Severity {
  return knownSchemeName(scheme) === undefined ? 'warning' : 'error';
}

interface Wrapped {
  readonly token: string;
  readonly problem: CredentialProblem;
}

/** `Bearer Bearer x`; also another well-known scheme in front of the token. */
export function doubledScheme(input: SchemeInput): Wrapped | undefined {
  const { rest, scheme } = input;
  const match = /^([A-Za-z][\w.-]*):?\s+(?=\S)/.exec(rest);
  const [prefix = '', word = ''] = match ?? [];
  const same = word.toLowerCase() === scheme.toLowerCase();
  // A product scheme may well be the first word of something else; only these are never part of a token.
  if (word === '' || !(same || /^(?:bearer|basic|digest|token|jwt|dpop)$/i.test(word))) return undefined;
  const token = rest.slice(prefix.length);
  const message = same
    ? `The scheme ${scheme} stands here twice; the server takes the second one for the beginning of the credentials.`
    : `Two schemes stand here, ${scheme} and ${word}; the server takes the second one for the beginning of the credentials.`;
  const more = { start: 0, end: word.length, corrected: same ? `${scheme} ${token}` : undefined };
  return { token, problem: problemIn(input, 'doubled-scheme', 'error', message, more) };
}

/** `Bearer a, Bearer b`: two header fields that were joined on the way, or a list where one value belongs. */
export function severalValues(input: SchemeInput): Wrapped | undefined {
  const { rest } = input;
  const comma = rest.indexOf(',');
  if (comma < 0) return undefined;
  const behind = rest.slice(comma + 1).trimStart();
  const word = /^[A-Za-z][\w.-]*(?=\s)/.exec(behind)?.[0] ?? '';
  if (knownSchemeName(word) === undefined && !behind.startsWith('eyJ')) return undefined;
  const message = 'Several values are joined by a comma here, and only one may be sent.';
  const more = { start: comma, end: rest.length };
  return {
    token: rest.slice(0, comma).trimEnd(),
    problem: problemIn(input, 'several-values', 'error', message, more),
  };
}

/** Quotation marks round the token, or a single one left over. */
export function quoted(input: SchemeInput): Wrapped | undefined {
  const { rest, scheme } = input;
  const opens = quotes.includes(rest[0] ?? '');
  const closes = rest.length > 1 && quotes.includes(rest.at(-1) ?? '');
  const bracketed = rest.startsWith('<eyJ') && rest.endsWith('>');
  if (!opens && !closes && !bracketed) return undefined;
  const token = rest.slice(opens || bracketed ? 1 : 0, closes || bracketed ? -1 : undefined).trim();
  // Quotation marks inside as well: a list of its own kind, which only its scheme can judge.
  if (/["'`]/.test(token)) return undefined;
  const message = 'Quotation marks stand round the credentials, and are sent as a part of them.';
  const corrected = token === '' ? undefined : `${scheme} ${token}`.trimStart();
  return { token, problem: problemIn(input, 'quoted', severityFor(input), message, { corrected }) };
}

export function placeholder(input: SchemeInput): Wrapped | undefined {
  const token = input.rest.replace(/^["'`]/, '').replace(/["'`]$/, '');
  const found = readPlaceholder(token);
  if (!found) return undefined;
  const message = `"${input.rest}" is ${found.meaning}.`;
  return { token, problem: problemIn(input, 'placeholder', found.severity, message) };
}

/** What is wrong with a token that begins like a JWT. Opaque tokens have nothing to say. */
export function tokenProblems(input: SchemeInput): CredentialProblem[] {
  const token = decodeToken(input.rest);
  if (!token) return [];
  const [first] = token.problems;
  if (first === undefined) return cutSignature(input, token);
  const short = first.code === 'segments' && input.rest.split('.', 4).length < 3;
  if (short || first.code === 'signature-missing' || first.code === 'signature-base64') {
    return [problemIn(input, 'truncated-jwt', 'error', `The token was cut. ${first.message}`)];
  }
  const severity = first.code === 'claim-type' ? 'warning' : 'error';
  return [problemIn(input, 'broken-jwt', severity, first.message)];
}

function cutSignature(input: SchemeInput, token: DecodedToken): CredentialProblem[] {
  const alg = token.header['alg'];
  if (token.format !== 'jwt' || typeof alg !== 'string' || !Object.hasOwn(signatureBytes, alg)) return [];
  const start = input.rest.lastIndexOf('.') + 1;
  const bytes = Math.floor(((input.rest.length - start) * 3) / 4);
  const expected = signatureBytes[alg] ?? 0;
  if (bytes >= expected) return [];
  const message = `The signature holds ${bytes} bytes where ${alg} makes ${alg.startsWith('RS') || alg.startsWith('PS') ? 'at least ' : ''}${expected}: the end of the token was cut off.`;
  return [problemIn(input, 'truncated-jwt', 'warning', message, { start })];
}

/** What Bearer credentials say, one sentence each. */
export function explainBearer({ token }: Credentials): string[] {
  if (token === undefined) return [];
  const form = decodeToken(token)?.format;
  const kind =
    form === 'jwt'
      ? 'a JWT, which can be read here'
      : form === 'jwe'
        ? 'an encrypted JWT'
        : 'opaque: only its issuer knows what it means';
  return [`The token is ${kind}. Whoever holds it may use it; nothing else is proved.`];
}
