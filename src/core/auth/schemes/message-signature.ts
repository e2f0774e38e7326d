import { base64OfBytes, type PlatformKey, type Subtle, utf8 } from '../auth-crypto.ts';
import { decodeBase64 } from '../base64.ts';

/** One signature that `Signature-Input` announces (RFC 9421, section 4.1). */
export interface AnnouncedSignature {
  readonly label: string;
  /** Component identifiers as written, without their quotes: `@method`, `content-type`. */
  readonly components: readonly { readonly name: string; readonly params: string }[];
  /** `created`, `keyid`, `alg` …: names in lower case, values without quotes. */
  readonly params: Readonly<Record<string, string>>;
  /** `("@method" …);created=…` as it stands: this text is signed too. */
  readonly text: string;
}

/** A request whose parts are signed. */
export interface SignedMessage {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const member = /([a-z*][a-z0-9_.*-]*)=(\([^)]*\)[^,"]*(?:"[^"]*"[^,"]*)*)/g;
const component = /"([^"]+)"((?:;[a-z]+(?:="[^"]*")?)*)/g;
const parameter = /;\s*([a-z]+)=(?:"([^"]*)"|([^;,\s]+))/g;

/** Reads a `Signature-Input` value (a dictionary of inner lists, RFC 8941). What is no such member is left out. */
export function readSignatureInput(value: string): AnnouncedSignature[] {
  return [...value.slice(0, 16_384).matchAll(member)].map(([, label = '', written = '']) => {
    const text = written.trim();
    const end = text.indexOf(')') + 1;
    const components = [...text.slice(0, end).matchAll(component)].map(([, name = '', params = '']) => ({
      name,
      params,
    }));
    const params = Object.fromEntries(
      [...text.slice(end).matchAll(parameter)].map(([, name = '', quoted, bare = '']) => [
        name,
        quoted ?? bare,
      ]),
    );
    return { label, components, params, text };
  });
}

type Derived = (message: SignedMessage, params: string) => string | undefined;

/** Derived components of a request (RFC 9421, section 2.2). */
const derived: Readonly<Record<string, Derived>> = {
  '@method': ({ method }) => method,
  '@target-uri': ({ url }) => `${url.origin}${url.pathname}${url.search}`,
  '@authority': ({ url }) => url.host,
  '@scheme': ({ url }) => url.protocol.slice(0, -1),
  '@request-target': ({ url }) => `${url.pathname}${url.search}`,
  '@path': ({ url }) => url.pathname,
  '@query': ({ url }) => url.search || '?',
  '@query-param': ({ url }, params) => {
    const name = /;name="([^"]*)"/.exec(params)?.[1] ?? '';
    const value = url.searchParams.get(decodeURIComponent(name));
    return value === null ? undefined : encodeURIComponent(value);
  },
};

/** The text that is signed (RFC 9421, section 2.5), or which component the request does not have. */
export function signatureBase(
  { components, text }: Pick<AnnouncedSignature, 'components' | 'text'>,
  message: SignedMessage,
): string | { readonly obstacle: string } {
  const lines: string[] = [];
  for (const { name, params } of components) {
    const value = name.startsWith('@') ? derived[name]?.(message, params) : fieldValue(message, name);
    if (value === undefined) return { obstacle: `the request has no ${name}` };
    lines.push(`"${name}"${params}: ${value}`);
  }
  return [...lines, `"@signature-params": ${text}`].join('\n');
}

function fieldValue({ headers }: SignedMessage, name: string): string | undefined {
  const values = headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value.trim());
  return values.length === 0 ? undefined : values.join(', ');
}

interface KeyUse {
  readonly import: Parameters<Subtle['importKey']>[2];
  readonly sign: Parameters<Subtle['sign']>[0];
}

/** RFC 9421, section 3.3, in WebCrypto's terms. */
const algorithms: Readonly<Record<string, KeyUse>> = {
  'hmac-sha256': { import: { name: 'HMAC', hash: 'SHA-256' }, sign: 'HMAC' },
  ed25519: { import: 'Ed25519', sign: 'Ed25519' },
  'ecdsa-p256-sha256': {
    import: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256' },
  },
  'ecdsa-p384-sha384': {
    import: { name: 'ECDSA', namedCurve: 'P-384' },
    sign: { name: 'ECDSA', hash: 'SHA-384' },
  },
  'rsa-pss-sha512': {
    import: { name: 'RSA-PSS', hash: 'SHA-512' },
    sign: { name: 'RSA-PSS', saltLength: 64 },
  },
  'rsa-v1_5-sha256': { import: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, sign: 'RSASSA-PKCS1-v1_5' },
};

/** A key as a user configures it: PKCS#8 in PEM, a JWK, or the base64 of a shared secret. */
export interface SigningKey {
  readonly text: string;
  /** One of RFC 9421, section 3.3; goes before what the request announces. */
  readonly algorithm?: string | undefined;
}

/** What signing comes to: headers to be added, and what was signed. */
export interface MessageSignature {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly base: string;
}

/** Signs one announced signature with a configured key (RFC 9421, section 3.1). Never throws for a bad key. */
export async function signMessage(
  announced: AnnouncedSignature,
  message: SignedMessage,
  key: SigningKey,
): Promise<MessageSignature | { readonly obstacle: string }> {
  const base = signatureBase(announced, message);
  if (typeof base !== 'string') return base;
  const name = key.algorithm ?? announced.params['alg'] ?? defaultAlgorithm(key.text);
  const use = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
  if (use === undefined) return { obstacle: `the algorithm ${name} is none of RFC 9421, section 3.3` };
  try {
    const signature = await crypto.subtle.sign(use.sign, await importKey(key.text, use), bytes(utf8(base)));
    return {
      headers: [
        ['Signature-Input', `${announced.label}=${announced.text}`],
        ['Signature', `${announced.label}=:${base64OfBytes(new Uint8Array(signature))}:`],
      ],
      base,
    };
  } catch {
    // The platform's own words may quote the key.
    return { obstacle: `the key is none that ${name} can sign with` };
  }
}

function defaultAlgorithm(key: string): string {
  return /BEGIN|^\s*\{/.test(key) ? 'ed25519' : 'hmac-sha256';
}

function importKey(text: string, { import: algorithm }: KeyUse): Promise<PlatformKey> {
  const { subtle } = crypto;
  if (text.trimStart().startsWith('{')) {
    const { kty, crv, k, d, x, y, n, e, p, q, dp, dq, qi } = JSON.parse(text);
    const jwk = { kty, crv, k, d, x, y, n, e, p, q, dp, dq, qi };
    return subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  }
  const pem = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s\\]+)-----END/.exec(text)?.[1];
  // In an environment file the line ends of a PEM text are often written as \n.
  const decoded = decodeBase64((pem ?? text).replace(/\\n|\s/g, ''));
  if (decoded === undefined) throw new TypeError('not base64');
  return subtle.importKey(pem === undefined ? 'raw' : 'pkcs8', bytes(decoded), algorithm, false, ['sign']);
}

/** WebCrypto's types ask for bytes that no other thread shares. */
function bytes(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data);
}

/** What a `Signature-Input` says, one sentence each. `now` in milliseconds since 1970. */
export function explainSignatureInput(value: string, now: number): string[] {
  return readSignatureInput(value).flatMap(({ label, components, params }) => {
    const names = components.map(({ name }) => name);
    const age = Math.round(now / 1000 - Number(params['created']));
    return [
      `${label} covers ${names.join(', ') || 'nothing'}${params['keyid'] === undefined ? '' : ` with the key ${params['keyid']}`}${params['alg'] === undefined ? '' : ` by ${params['alg']}`}.`,
      ...(Number.isNaN(age) ? [] : [`It was created ${age} s ago.`]),
      ...(params['expires'] !== undefined && Number(params['expires']) * 1000 < now
        ? ['It has expired.']
        : []),
      ...(names.includes('content-digest')
        ? []
        : ['The body is not covered: no content-digest among the components.']),
    ];
  });
}
