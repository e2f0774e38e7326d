import {
  type Exchange,
  type Header,
  type Hop,
  headerValue,
  type ReceivedResponse,
  type SentRequest,
} from '../core/evidence/exchange.ts';

interface HarFields {
  readonly [name: string]: unknown;
}

/** A HAR that cannot be read: one line that says what is wrong with it. */
export class HarError extends Error {
  readonly code = 'unreadable-har';
}

/**
 * Reads an HTTP archive (HAR 1.2, as DevTools and proxies save it) into exchanges, marked as recorded.
 * A redirect and the request that followed it become hops of one exchange. Throws HarError on what is no HAR.
 */
export function readHar(text: string): Exchange[] {
  const exchanges: Exchange[] = [];
  let hops: Hop[] = [];
  const entries = readEntries(text);
  entries.forEach((entry, index) => {
    const exchange = readEntry(entry);
    const next = entries[index + 1];
    const location = followedLocation(exchange, next && fields(next['request']));
    if (location !== undefined && exchange.response) {
      hops.push({ request: exchange.request, response: exchange.response, location, dropped: [] });
      return;
    }
    exchanges.push({ ...exchange, hops });
    hops = [];
  });
  return exchanges;
}

function readEntries(text: string): HarFields[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The parser's own message quotes what stands there, and that may be a token.
    throw new HarError('not a HAR: it is not valid JSON');
  }
  const entries = fields(fields(document)['log'])['entries'];
  if (!Array.isArray(entries)) throw new HarError('not a HAR: it has no log.entries');
  return entries.map(fields);
}

function readEntry(entry: HarFields): Exchange {
  const startedAt = Date.parse(string(entry['startedDateTime']));
  const address = string(entry['serverIPAddress']);
  const response = readResponse(fields(entry['response']));
  return {
    request: readRequest(fields(entry['request'])),
    ...(response
      ? { response }
      : {
          failure: {
            code: 'reset',
            message: string(fields(entry['response'])['_error']) || 'The recording holds no answer.',
          },
        }),
    hops: [],
    sentAt: Number.isNaN(startedAt) ? 0 : startedAt,
    durationMs: typeof entry['time'] === 'number' ? entry['time'] : 0,
    ...(address === '' ? {} : { connection: { remoteAddress: address } }),
    recorded: true,
  };
}

function readRequest(request: HarFields): SentRequest {
  const postData = fields(request['postData']);
  const body = string(postData['text']);
  return {
    method: string(request['method']) || 'GET',
    url: string(request['url']),
    headers: readHeaders(request['headers']),
    ...(body === '' ? {} : { body }),
    bodySize: body.length,
  };
}

/** Status 0 is how browsers record a request that got no answer. */
function readResponse(response: HarFields): ReceivedResponse | undefined {
  const status = Number(response['status']);
  if (!(status > 0)) return undefined;
  const content = fields(response['content']);
  const text =
    content['encoding'] === 'base64' ? decodeBase64(string(content['text'])) : string(content['text']);
  return {
    status,
    statusText: string(response['statusText']),
    headers: readHeaders(response['headers']),
    body: { text, size: text.length, truncated: false },
    httpVersion: string(response['httpVersion']).replace(/^http\//i, ''),
  };
}

/** HTTP/2 recordings list pseudo-headers such as `:authority`; they are no header fields. */
function readHeaders(value: unknown): Header[] {
  if (!Array.isArray(value)) return [];
  return value
    .map(fields)
    .map(({ name, value: text }) => [string(name), string(text)] as const)
    .filter(([name]) => name !== '' && !name.startsWith(':'));
}

/** The absolute address of a redirect, when the next entry is the request to it. */
function followedLocation({ request, response }: Exchange, next: HarFields | undefined): string | undefined {
  if (!response || response.status < 300 || response.status > 399 || !next) return undefined;
  const location = headerValue(response.headers, 'Location');
  const target = location === undefined ? null : URL.parse(location, request.url);
  const followed = URL.parse(string(next['url']));
  if (!target || !followed) return undefined;
  target.hash = '';
  followed.hash = '';
  return target.href === followed.href ? followed.href : undefined;
}

function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function fields(value: unknown): HarFields {
  return typeof value === 'object' && value !== null ? (value as HarFields) : {};
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
