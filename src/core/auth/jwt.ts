import { decodeBase64Url, decodeUtf8 } from './base64.ts';

/** The step at which decoding broke, in the order in which a verifier takes them. */
export type TokenProblemCode =
  | 'segments'
  | 'header-base64'
  | 'header-json'
  | 'header-alg'
  | 'claims-base64'
  | 'claims-json'
  | 'claims-not-object'
  | 'claim-type'
  | 'signature-base64'
  | 'signature-missing';

export interface TokenProblem {
  readonly code: TokenProblemCode;
  readonly message: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** A compact JWS or JWE (RFC 7515, 7516, 7519), decoded without verification. */
export interface DecodedToken {
  readonly format: 'jwt' | 'jwe';
  readonly raw: string;
  readonly header: JsonObject;
  /** Absent for a JWE, which only its recipient can read. */
  readonly claims?: JsonObject;
  readonly problems: readonly TokenProblem[];
}

/** What one segment holds, and the step at which reading it broke. */
interface Segment {
  readonly object?: JsonObject;
  readonly broken?: 'base64' | 'json' | 'object';
}

/** Base64url of `{` followed by a quote or white space, as every JSON object begins. */
const objectStart = /^e[yw]/;
const segmentPattern = /^[A-Za-z0-9_-]*$/;
const runPattern = /[A-Za-z0-9_.-]+/y;
const millisecondsFrom = 1e11;
/** The last moment that a Date can hold, in milliseconds. */
const lastMoment = 8.64e15;
const timeClaims = ['exp', 'nbf', 'iat', 'auth_time'] as const;

/** Whether a text has the shape of a compact token (three or five base64url segments, the first a JSON object). */
export function looksLikeToken(text: string): boolean {
  if (!objectStart.test(text)) return false;
  const segments = text.split('.', 6);
  if ((segments.length !== 3 && segments.length !== 5) || !segments.every(part => segmentPattern.test(part)))
    return false;
  return readSegment(segments[0] ?? '').object !== undefined;
}

/**
 * Decodes `text`; `undefined` when it is not a token at all, a token with problems when it is a broken one. Tokens of
 * other families that also begin with base64url JSON (Flask, Django, Laravel) are not tokens here.
 */
export function decodeToken(text: string): DecodedToken | undefined {
  if (!objectStart.test(text)) return undefined;
  const segments = text.split('.');
  const first = readSegment(segments[0] ?? '');
  if (segments.length === 3) return decodeSigned(text, segments, first);
  const named =
    typeof first.object?.['alg'] === 'string' ||
    (first.object === undefined && startsWithAlg(segments[0] ?? ''));
  if (!named) return undefined;
  const header = first.object ?? {};
  if (segments.length === 5) return decodeEncrypted(text, segments, header);
  const message = `The token has ${count(segments.length, 'segment')}; a signed one has three, an encrypted one five.`;
  return { format: 'jwt', raw: text, header, problems: [{ code: 'segments', message }] };
}

/**
 * Every token inside a longer text, with its offset: signed ones of three segments, unsecured ones that end with a dot,
 * encrypted ones of five. Linear time.
 */
export function findTokens(
  text: string,
): { readonly start: number; readonly end: number; readonly raw: string }[] {
  const found: { start: number; end: number; raw: string }[] = [];
  let start = text.indexOf('eyJ');
  while (start >= 0) {
    runPattern.lastIndex = start;
    const run = runPattern.exec(text)?.[0] ?? '';
    const raw = startsRun(text, start) ? tokenIn(run) : undefined;
    if (raw !== undefined) found.push({ start, end: start + raw.length, raw });
    start = text.indexOf('eyJ', start + run.length);
  }
  return found;
}

/** exp, nbf, iat and auth_time in milliseconds since 1970, where they are numbers (RFC 7519, section 4.1). */
export function tokenTimes(token: DecodedToken): {
  readonly expiresAt?: number;
  readonly notBefore?: number;
  readonly issuedAt?: number;
  readonly authenticatedAt?: number;
} {
  const [expiresAt, notBefore, issuedAt, authenticatedAt] = timeClaims.map(name =>
    moment(token.claims?.[name]),
  );
  return {
    ...(expiresAt !== undefined && { expiresAt }),
    ...(notBefore !== undefined && { notBefore }),
    ...(issuedAt !== undefined && { issuedAt }),
    ...(authenticatedAt !== undefined && { authenticatedAt }),
  };
}

/** The scopes of a token: `scope` (RFC 9068), `scp` (Entra ID, Okta), as a list. */
export function tokenScopes(token: DecodedToken): readonly string[] {
  const scopes = [...strings(token.claims?.['scope']), ...strings(token.claims?.['scp'])];
  return [...new Set(scopes.flatMap(scope => scope.split(/\s+/)).filter(scope => scope !== ''))];
}

/** The audiences of a token as a list. */
export function tokenAudiences(token: DecodedToken): readonly string[] {
  return strings(token.claims?.['aud']);
}

function decodeSigned(raw: string, segments: readonly string[], first: Segment): DecodedToken | undefined {
  const claims = readSegment(segments[1] ?? '');
  const alg = first.object?.['alg'];
  // A broken header that does not even begin like one (`{"`) may be any dotted text.
  if (first.broken && claims.object === undefined && !raw.startsWith('eyJ')) return undefined;
  if (first.object && typeof alg !== 'string' && claims.object === undefined) return undefined;
  const problems = [
    ...(first.broken ? [segmentProblem('header', first.broken)] : []),
    ...(first.object && typeof alg !== 'string' ? [noAlg] : []),
    ...(claims.broken ? [segmentProblem('claims', claims.broken)] : []),
    ...claimTypeProblems(claims.object ?? {}),
    ...signatureProblems(segments[2] ?? '', alg),
  ];
  const header = first.object ?? {};
  return { format: 'jwt', raw, header, ...(claims.object && { claims: claims.object }), problems };
}

function decodeEncrypted(raw: string, segments: readonly string[], header: JsonObject): DecodedToken {
  const readable = segments.every(segment => segmentPattern.test(segment));
  const problems: TokenProblem[] = [];
  if (Object.keys(header).length === 0) problems.push(segmentProblem('header', 'json'));
  if (!readable)
    problems.push({
      code: 'signature-base64',
      message: 'A segment of the encrypted token is not base64url.',
    });
  if (segments[4] === '')
    problems.push({
      code: 'signature-missing',
      message: 'The authentication tag of the encrypted token is missing.',
    });
  return { format: 'jwe', raw, header, problems };
}

const noAlg: TokenProblem = { code: 'header-alg', message: 'The header names no algorithm (alg).' };

function segmentProblem(part: 'header' | 'claims', broken: 'base64' | 'json' | 'object'): TokenProblem {
  const name = part === 'header' ? 'header' : 'claims segment';
  if (broken === 'base64') return { code: `${part}-base64`, message: `The ${name} is not base64url.` };
  if (broken === 'json' || part === 'header')
    return { code: `${part}-json`, message: `The ${name} is not a JSON object.` };
  return { code: 'claims-not-object', message: 'The claims are JSON but not an object.' };
}

function signatureProblems(signature: string, alg: unknown): TokenProblem[] {
  if (signature === '') {
    const unsecured = typeof alg === 'string' && alg.toLowerCase() === 'none';
    return unsecured
      ? []
      : [{ code: 'signature-missing', message: 'The signature is missing behind the last dot.' }];
  }
  if (segmentPattern.test(signature) && signature.length % 4 !== 1) return [];
  return [{ code: 'signature-base64', message: 'The signature is not base64url, or was cut.' }];
}

/** A verifier reads these as seconds (NumericDate, RFC 7519, section 2); text is refused, milliseconds are far future. */
function claimTypeProblems(claims: JsonObject): TokenProblem[] {
  return timeClaims.flatMap(name => {
    const value = claims[name];
    if (value === undefined || value === null) return [];
    if (typeof value !== 'number') {
      return [
        {
          code: 'claim-type' as const,
          message: `The claim ${name} must be a number of seconds, and is a ${typeof value}.`,
        },
      ];
    }
    if (value <= millisecondsFrom) return [];
    return [
      {
        code: 'claim-type' as const,
        message: `The claim ${name} counts seconds, and holds what looks like milliseconds.`,
      },
    ];
  });
}

function readSegment(segment: string): Segment {
  if (!segmentPattern.test(segment)) return { broken: 'base64' };
  const bytes = decodeBase64Url(segment);
  if (bytes === undefined) return { broken: 'base64' };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { broken: 'json' };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { object: value } : { broken: 'object' };
  } catch {
    return { broken: 'json' };
  }
}

/** Whether a header that was cut or damaged still shows that it was one of a token. */
function startsWithAlg(segment: string): boolean {
  const whole = /^[A-Za-z0-9_-]*/.exec(segment)?.[0].slice(0, 400) ?? '';
  const bytes = decodeBase64Url(whole.slice(0, whole.length - (whole.length % 4)));
  return bytes !== undefined && /"(?:alg|enc)"\s*:/.test(decodeUtf8(bytes.filter(byte => byte < 128)) ?? '');
}

/** Whether a token may begin at `start`: at the edge of a word, or behind a percent-encoded character. */
function startsRun(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined || !/[A-Za-z0-9_.-]/.test(before)) return true;
  return /%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, start - 3), start));
}

/** The token that a run of its characters holds; a full stop that ends a sentence is left out. */
function tokenIn(run: string): string | undefined {
  const segments = run.split('.', 7);
  const [head = ''] = segments;
  if (segments.length < 3) return undefined;
  const header = readSegment(head).object;
  if (header === undefined) return undefined;
  const stopped = segments.at(-1) === '' && segments.length < 7;
  const length = stopped ? segments.length - 1 : segments.length;
  if (length === 3 || length === 5) return stopped ? run.slice(0, -1) : run;
  const unsecured = length === 2 && String(header['alg']).toLowerCase() === 'none';
  return unsecured ? run : undefined;
}

function moment(value: unknown): number | undefined {
  if (typeof value !== 'number' || Math.abs(value * 1000) > lastMoment) return undefined;
  return value * 1000;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
