import { type AuthCrypto, hex, utf8 } from '../auth-crypto.ts';
import type { Credentials } from '../credentials.ts';

/** What REST Client's `AWS id key [token:t] [region:r] [service:s]` says, in any order behind the key. */
export interface AwsCredentials {
  readonly id: string;
  readonly key: string;
  readonly token?: string;
  readonly region?: string;
  readonly service?: string;
}

/** Reads the words behind `AWS`; undefined when they are not this shorthand (`AWS id:signature` is Signature V2). */
export function readAwsShorthand(rest: string): AwsCredentials | undefined {
  const [id, key, ...options] = rest.trim().split(/\s+/);
  if (id === undefined || key === undefined) return undefined;
  const named: { token?: string; region?: string; service?: string } = {};
  for (const option of options) {
    const [, name, value] = /^(token|region|service):(\S+)$/i.exec(option) ?? [];
    if (name === undefined || value === undefined) return undefined;
    named[name.toLowerCase() as 'token' | 'region' | 'service'] = value;
  }
  return { id, key, ...named };
}

/** A request to be signed. */
export interface AwsRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Uint8Array | undefined;
}

export interface AwsSignature {
  /** To be added to the request, Authorization among them; a header of the same name is replaced. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** What was signed, without the session token. */
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly service: string;
  readonly region: string;
}

/** Headers that proxies and clients change or add on the way, so they are not signed. */
const unsigned: ReadonlySet<string> = new Set([
  ...['authorization', 'proxy-authorization', 'connection', 'user-agent', 'accept', 'accept-encoding'],
  ...[
    'content-length',
    'transfer-encoding',
    'expect',
    'x-amzn-trace-id',
    'cookie',
    'te',
    'upgrade',
    'keep-alive',
  ],
]);
const algorithm = 'AWS4-HMAC-SHA256';

/**
 * Signs a request (AWS General Reference, "Signing AWS API requests": Signature Version 4).
 *
 * @param now milliseconds since 1970; a written `X-Amz-Date` goes before it
 */
export function signAws(
  request: AwsRequest,
  credentials: AwsCredentials,
  now: number,
  crypto: Pick<AuthCrypto, 'hash' | 'hmacSha256'>,
): AwsSignature | { readonly obstacle: string } {
  const place = awsPlace(request.url.hostname);
  const service = credentials.service ?? place.service;
  const region = credentials.region ?? place.region;
  if (service === undefined || region === undefined) {
    return {
      obstacle: `service and region cannot be told from ${request.url.hostname}: write service:… and region:…`,
    };
  }
  const sha256 = (data: string | Uint8Array) =>
    hex(crypto.hash('sha256', typeof data === 'string' ? utf8(data) : data));
  const written = (name: string) => request.headers.find(([key]) => key.toLowerCase() === name)?.[1];
  const stamp = written('x-amz-date') ?? amzDate(now);
  const bodyHash = written('x-amz-content-sha256') ?? sha256(request.body ?? new Uint8Array());
  const added: (readonly [string, string])[] = [['X-Amz-Date', stamp]];
  // S3 wants the hash as a header of its own ("Authenticating requests", header x-amz-content-sha256).
  if (isS3(service)) added.push(['X-Amz-Content-Sha256', bodyHash]);
  if (credentials.token !== undefined) added.push(['X-Amz-Security-Token', credentials.token]);
  const replaced = new Set(added.map(([name]) => name.toLowerCase()));
  const kept = request.headers.filter(([name]) => !replaced.has(name.toLowerCase()));
  const fields = canonicalHeaders([...kept, ...added], request.url.host);
  const names = fields.map(([name]) => name).join(';');
  const canonical = (hidden: boolean) =>
    [
      request.method,
      canonicalPath(request.url.pathname, service),
      canonicalQuery(request.url.search),
      ...fields.map(
        ([name, value]) => `${name}:${hidden && name === 'x-amz-security-token' ? '•••' : value}`,
      ),
      '',
      names,
      bodyHash,
    ].join('\n');
  const day = stamp.slice(0, 8);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const stringToSign = [algorithm, stamp, scope, sha256(canonical(false))].join('\n');
  let key = utf8(`AWS4${credentials.key}`);
  for (const part of [day, region, service, 'aws4_request']) key = crypto.hmacSha256(key, utf8(part));
  const signature = hex(crypto.hmacSha256(key, utf8(stringToSign)));
  const value = `${algorithm} Credential=${credentials.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return {
    headers: [...added, ['Authorization', value]],
    canonicalRequest: canonical(true),
    stringToSign,
    service,
    region,
  };
}

function isS3(service: string): boolean {
  return /^s3(?:-|$)/.test(service);
}

/** `20150830T123600Z` */
function amzDate(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const regionName = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;
/** Services whose name in the scope is not the one in the host. */
const scopeNames: Readonly<Record<string, string>> = {
  email: 'ses',
  'lambda-url': 'lambda',
  'appsync-api': 'appsync',
};

/** Service and region, as far as an AWS host name tells ("AWS service endpoints"). */
export function awsPlace(host: string): { readonly service?: string; readonly region?: string } {
  const [, inner] = /^(.+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|api\.aws)$/.exec(host.toLowerCase()) ?? [];
  if (inner === undefined) return {};
  const labels = inner.split('.').filter(label => label !== 'dualstack');
  const old = /^s3-(.+)$/.exec(labels.at(-1) ?? '')?.[1];
  if (old !== undefined && regionName.test(old)) return { service: 's3', region: old };
  const at = labels.findLastIndex(label => regionName.test(label));
  // `service.region`, and `region.service` of OpenSearch; global services have no region and are signed for this one.
  const service = (at < 0 || at < labels.length - 1 ? labels.at(-1) : labels[at - 1])?.replace(/-fips$/, '');
  if (service === undefined) return {};
  return { service: scopeNames[service] ?? service, region: labels[at] ?? 'us-east-1' };
}

/** The URL's path is encoded once already; every service but S3 wants it encoded again. */
function canonicalPath(path: string, service: string): string {
  const encode = (segment: string) => strictlyEncoded(isS3(service) ? decoded(segment) : segment);
  return path === '' ? '/' : path.split('/').map(encode).join('/');
}

function canonicalQuery(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => {
      const at = pair.indexOf('=');
      const parts = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return parts.map(part => strictlyEncoded(decoded(part.replaceAll('+', ' ')))) as [string, string];
    })
    .sort(byNameAndValue)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function canonicalHeaders(
  headers: AwsRequest['headers'],
  host: string,
): (readonly [name: string, value: string])[] {
  const values = new Map<string, string[]>([['host', [host]]]);
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (unsigned.has(lower)) continue;
    const folded = value.trim().replace(/ {2,}/g, ' ');
    values.set(lower, lower === 'host' ? [folded] : [...(values.get(lower) ?? []), folded]);
  }
  return [...values].map(([name, list]) => [name, list.join(',')] as const).sort(byNameAndValue);
}

function byNameAndValue(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
}

/** RFC 3986's unreserved characters stay; encodeURIComponent leaves five more. */
function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the credentials of a signed request say, one sentence each. */
export function explainAws({ params }: Credentials): string[] {
  const [id = '', day = '', region = '', service = ''] = (params['credential'] ?? '').split('/');
  const names = (params['signedheaders'] ?? '').split(';').filter(name => name !== '');
  return [
    `The access key ${id} signed it on ${day} (UTC) for ${service} in ${region}; elsewhere and on other days the signature does not count.`,
    `Signed are method, path, query, the hash of the body and the headers ${names.join(', ')}.`,
    ...(names.includes('host') ? [] : ['The header host is not signed, which AWS refuses.']),
    'The secret key is not sent. AWS computes the same signature and compares; its clock may differ by 15 minutes at most.',
  ];
}
