import { type AuthCrypto, type HashName, hex, utf8, wireText } from '../auth-crypto.ts';
import { type Challenge, parseAuthParams } from '../challenges.ts';
import type { CredentialProblem, Credentials } from '../credentials.ts';
import { doubledScheme, emptyProblem } from './bearer.ts';
import { problemIn, type SchemeInput, type SchemeReading } from './scheme.ts';

const always = ['username', 'realm', 'nonce', 'uri', 'response'];
/** Wanted as soon as qop is there (RFC 7616, section 3.4). */
const withQop = ['nc', 'cnonce'];

/** Reads `Digest` credentials (RFC 7616, section 3.4). */
export function readDigest(input: SchemeInput): SchemeReading {
  if (input.rest === '') return { problems: [emptyProblem(input)] };
  const doubled = doubledScheme(input);
  if (doubled) return { params: parseAuthParams(doubled.token).params, problems: [doubled.problem] };
  const { params, problems } = parseAuthParams(input.rest);
  const wanted = params['qop'] === undefined ? always : [...always, ...withQop];
  const missing = wanted.filter(name => !has(params, name));
  return { params, problems: [...syntaxProblems(input, problems), ...missingParams(input, missing)] };
}

/** One problem that names every parameter that the scheme wants and that is not there. */
export function missingParams(input: SchemeInput, missing: readonly string[]): CredentialProblem[] {
  if (missing.length === 0) return [];
  const message = `${input.knownScheme} credentials lack ${missing.join(', ')}.`;
  return [problemIn(input, 'missing-parameter', 'error', message)];
}

/** A string that never ends; other slips of the list are forgiven by servers or show as a missing parameter. */
function syntaxProblems(
  input: SchemeInput,
  problems: ReturnType<typeof parseAuthParams>['problems'],
): CredentialProblem[] {
  const open = problems.find(problem => problem.code === 'unterminated-quote');
  return open ? [problemIn(input, 'quoted', 'error', open.message, open.range)] : [];
}

function has(params: Readonly<Record<string, string>>, name: string): boolean {
  // The extended form `username*` stands for a name outside of ASCII (RFC 7616, section 3.4.4).
  return (params[name] ?? '') !== '' || (name === 'username' && params['username*'] !== undefined);
}

/** What each parameter of Digest credentials says, one sentence each. */
export function explainDigest({ params }: Credentials): string[] {
  const { algorithm = 'MD5', qop, nc, uri, realm, userhash } = params;
  const user = params['username*'] ?? params['username'] ?? '';
  const named = userhash === 'true' ? 'a hash of the user name' : `the user ${user}`;
  return [
    `It speaks for ${named} in the realm ${realm ?? '(none)'}; the password itself is not sent.`,
    `The response is a ${algorithm} hash over user, realm, password, nonce, method and the target ${uri ?? '(none)'}.`,
    qop === undefined
      ? 'There is no qop: the old form of RFC 2069, without a count and a nonce of the client.'
      : `qop=${qop}: ${qop === 'auth-int' ? 'the body is hashed too' : 'the body is not hashed'}; this is request ${Number.parseInt(nc ?? '', 16) || '?'} with this nonce.`,
    ...(algorithm.toLowerCase().endsWith('-sess')
      ? [`${algorithm} mixes the nonces into the key, so that a server need not keep the password hash.`]
      : []),
  ];
}

/** How one challenge is to be answered. */
export interface DigestMethod {
  /** As the server spelt it; `MD5` where it names none. */
  readonly algorithm: string;
  readonly hash: HashName;
  readonly session: boolean;
  /** Undefined: the form of RFC 2069. */
  readonly qop: 'auth' | 'auth-int' | undefined;
}

const hashes: Readonly<Record<string, HashName>> = {
  md5: 'md5',
  'sha-256': 'sha256',
  'sha-512-256': 'sha512-256',
};

/** Settles algorithm and quality of protection, or says what stands in the way. */
export function digestMethod({ params }: Challenge): DigestMethod | { readonly obstacle: string } {
  const { algorithm = 'MD5', qop, nonce } = params;
  if (params['realm'] === undefined || nonce === undefined)
    return { obstacle: 'it names no realm or no nonce' };
  const name = algorithm.toLowerCase();
  const session = name.endsWith('-sess');
  const hash = hashes[session ? name.slice(0, -5) : name];
  if (hash === undefined) return { obstacle: `the algorithm ${algorithm} is none of RFC 7616` };
  const offered = (qop ?? '').split(',').map(option => option.trim().toLowerCase());
  const chosen = (['auth', 'auth-int'] as const).find(option => offered.includes(option));
  if (chosen === undefined && qop !== undefined && qop.trim() !== '')
    return { obstacle: `its qop is ${qop}, neither auth nor auth-int` };
  return { algorithm, hash, session, qop: chosen };
}

/** One request that answers a challenge. */
export interface DigestRequest {
  readonly method: string;
  /** The request target as it stands in the request line: path with query, or the absolute form for a proxy. */
  readonly uri: string;
  readonly body?: Uint8Array | undefined;
  readonly user: string;
  readonly password: string;
  /** How many requests were made with this nonce, this one included. */
  readonly count: number;
  readonly cnonce: string;
}

export interface DigestAnswer {
  /** The value of Authorization or Proxy-Authorization. */
  readonly value: string;
  /** How it came about, one sentence each, without the password. */
  readonly steps: readonly string[];
  /** The `rspauth` that a server which knows the password sends back (RFC 7616, section 3.5). */
  rspauth(body: Uint8Array): string;
}

/** Answers a challenge (RFC 7616, section 3.4). */
export function buildDigest(
  challenge: Challenge,
  method: DigestMethod,
  request: DigestRequest,
  crypto: Pick<AuthCrypto, 'hash'>,
): DigestAnswer {
  const { realm = '', nonce = '', opaque, userhash } = challenge.params;
  const { qop, session, algorithm } = method;
  const { user, password, cnonce, uri } = request;
  const hash = (data: string | Uint8Array) =>
    hex(crypto.hash(method.hash, typeof data === 'string' ? headerBytes(data) : data));
  // Realm and nonce go back as the bytes that came; user and password are ours and are UTF-8 (section 4).
  const owner = hash(`${wireText(user)}:${realm}:${wireText(password)}`);
  const secret = session ? hash(`${owner}:${nonce}:${cnonce}`) : owner;
  const nc = request.count.toString(16).padStart(8, '0');
  const between = qop === undefined ? nonce : `${nonce}:${nc}:${cnonce}:${qop}`;
  const proof = (verb: string, body: Uint8Array) =>
    hash(`${secret}:${between}:${hash(`${verb}:${uri}${qop === 'auth-int' ? `:${hash(body)}` : ''}`)}`);
  const isHashed = userhash?.toLowerCase() === 'true';
  const params = [
    ...userParams(isHashed ? hash(`${wireText(user)}:${realm}`) : user, challenge),
    quoted('realm', realm),
    quoted('nonce', nonce),
    quoted('uri', uri),
    quoted('response', proof(request.method, request.body ?? new Uint8Array())),
    ...(challenge.params['algorithm'] === undefined ? [] : [`algorithm=${algorithm}`]),
    // A session key is mixed with the cnonce, so the server has to learn it even without qop.
    ...(qop === undefined ? [] : [`qop=${qop}`, `nc=${nc}`]),
    ...(qop === undefined && !session ? [] : [quoted('cnonce', cnonce)]),
    ...(opaque === undefined ? [] : [quoted('opaque', opaque)]),
    ...(isHashed ? ['userhash=true'] : []),
  ];
  return {
    value: `Digest ${params.join(', ')}`,
    steps: [
      `A1 = ${session ? `H(user:realm:password):nonce:cnonce` : 'user:realm:password'} with H = ${algorithm}`,
      `A2 = ${request.method}:${uri}${qop === 'auth-int' ? ':H(body)' : ''}`,
      `response = H(H(A1):${qop === undefined ? 'nonce' : `nonce:${nc}:cnonce:${qop}`}:H(A2))`,
    ],
    rspauth: body => proof('', body),
  };
}

/** One byte a character, as header values are kept. */
function headerBytes(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function quoted(name: string, value: string): string {
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}

function userParams(user: string, { params }: Challenge): string[] {
  const isAscii = /^[\x20-\x7e]*$/.test(user);
  if (isAscii || params['charset']?.toUpperCase() !== 'UTF-8') return [quoted('username', wireText(user))];
  // RFC 8187: what encodeURIComponent leaves and attr-char does not allow is '()* alone.
  const encoded = encodeURIComponent(user).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [`username*=UTF-8''${encoded}`];
}

/** Whether an answer proves that the server knows the password; `unchecked` where it cannot be told. */
export type ServerProof = 'valid' | 'invalid' | 'absent' | 'unchecked';

/** Judges the Authentication-Info of an answer (RFC 7616, section 3.5). `body` is the answer's own. */
export function checkRspauth(
  answer: DigestAnswer,
  authenticationInfo: string | undefined,
  body: string,
): ServerProof {
  const { rspauth, qop } = parseAuthParams(authenticationInfo ?? '').params;
  if (rspauth === undefined || rspauth === '') return 'absent';
  if (rspauth.toLowerCase() === answer.rspauth(utf8(body))) return 'valid';
  // The bytes of the body are not kept, only its decoded text: with auth-int a difference proves nothing.
  return qop === 'auth-int' ? 'unchecked' : 'invalid';
}
