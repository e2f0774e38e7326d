/** One request header worth offering. */
export interface HeaderRow {
  readonly name: string;
  readonly purpose: string;
  /** Values that are written often. */
  readonly values?: readonly string[];
}

const mediaTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=',
  'application/xml',
  'application/graphql',
  'application/problem+json',
  'application/octet-stream',
  'application/x-ndjson',
  'text/plain',
  'text/html',
  'text/csv',
];
const codings = ['gzip', 'deflate', 'br', 'zstd', 'identity'];

/** Those that decide about access first, then in the order of the alphabet. */
// biome-ignore format: one header a row
export const headerTable: readonly HeaderRow[] = [
  { name: 'Authorization', purpose: 'Credentials for the server (RFC 9110, section 11.6.2)' },
  { name: 'Proxy-Authorization', purpose: 'Credentials for the proxy (RFC 9110, section 11.7.2)' },
  { name: 'Cookie', purpose: 'Cookies that the server has set (RFC 6265)' },
  { name: 'X-Api-Key', purpose: 'A key of the API, where it asks for one in this header' },
  { name: 'X-Csrf-Token', purpose: 'Proof that the request comes from the site itself' },
  { name: 'DPoP', purpose: 'Proof that the token is yours (RFC 9449)' },
  { name: 'Accept', purpose: 'Media types that may come back', values: ['*/*', ...mediaTypes, 'text/event-stream'] },
  { name: 'Accept-Encoding', purpose: 'Codings that may come back', values: [...codings, '*'] },
  { name: 'Accept-Language', purpose: 'Languages that may come back', values: ['en', 'en-US', 'de', 'fr', '*'] },
  { name: 'Cache-Control', purpose: 'How caches treat the request', values: ['no-cache', 'no-store', 'max-age=0', 'only-if-cached'] },
  { name: 'Connection', purpose: 'What becomes of the connection', values: ['keep-alive', 'close', 'Upgrade'] },
  { name: 'Content-Encoding', purpose: 'How the body is coded', values: codings },
  { name: 'Content-Language', purpose: 'Language of the body' },
  { name: 'Content-Type', purpose: 'Media type of the body', values: mediaTypes },
  { name: 'Date', purpose: 'When the request was made', values: ['{{$datetime rfc1123}}'] },
  { name: 'Expect', purpose: 'Ask before the body is sent', values: ['100-continue'] },
  { name: 'Forwarded', purpose: 'What proxies changed (RFC 7239)' },
  { name: 'Host', purpose: 'Host and port of the target' },
  { name: 'If-Match', purpose: 'Only where the entity tag is the same' },
  { name: 'If-Modified-Since', purpose: 'Only what changed since' },
  { name: 'If-None-Match', purpose: 'Only where the entity tag is another' },
  { name: 'If-Unmodified-Since', purpose: 'Only what has not changed since' },
  { name: 'Idempotency-Key', purpose: 'Lets a server tell a repetition', values: ['{{$guid}}'] },
  { name: 'Origin', purpose: 'Origin of the page, for CORS and CSRF checks' },
  { name: 'Prefer', purpose: 'Wishes (RFC 7240)', values: ['return=minimal', 'return=representation', 'respond-async', 'wait='] },
  { name: 'Range', purpose: 'Only a part', values: ['bytes=0-'] },
  { name: 'Referer', purpose: 'The page that led here' },
  { name: 'SOAPAction', purpose: 'The operation of SOAP 1.1' },
  { name: 'TE', purpose: 'Transfer codings that may come back', values: ['trailers'] },
  { name: 'Traceparent', purpose: 'Trace context of the W3C' },
  { name: 'Upgrade', purpose: 'Another protocol', values: ['websocket', 'h2c'] },
  { name: 'User-Agent', purpose: 'What sends the request' },
  { name: 'X-Forwarded-For', purpose: 'Address of the client behind proxies' },
  { name: 'X-Forwarded-Proto', purpose: 'Scheme that the client used', values: ['https', 'http'] },
  { name: 'X-Request-Id', purpose: 'Name of this request in logs', values: ['{{$guid}}'] },
  { name: 'X-Request-Type', purpose: 'Marks the body as a GraphQL query', values: ['GraphQL'] },
  { name: 'X-Requested-With', purpose: 'Marks a request of a script', values: ['XMLHttpRequest'] },
];
