import { clientAddress, type LogEntry, logEntry, requestParts, userName } from './log-entry.ts';
import { readJsonTime } from './log-time.ts';

/** Where a log keeps a thing: paths of field names, joined by `.`, in lower case. The first one that is there decides. */
type Places = readonly string[];

/**
 * The names of Envoy and Istio, Traefik, Caddy, pino-http and Bunyan, the Kubernetes audit log, nginx with a JSON
 * log_format, Google Cloud's and Amazon's load balancers and gateways, Cloudflare Logpush, and the Elastic Common Schema.
 */
// biome-ignore format: one list of places a line reads better
const places = {
  status: [
    'status', 'status_code', 'statuscode', 'response_code', 'responsecode', 'downstreamstatus', 'originstatus', 'res.statuscode',
    'responsestatus.code', 'response.status', 'response.status_code', 'httprequest.status', 'http.response.status_code',
    'edgeresponsestatus', 'http_status', 'sc-status',
  ],
  method: [
    'method', 'request_method', 'requestmethod', 'req.method', 'request.method', 'verb', 'httpmethod', 'http_method',
    'httprequest.requestmethod', 'http.request.method', 'clientrequestmethod', 'cs-method',
  ],
  target: [
    'x-envoy-original-path', 'x_envoy_original_path', 'requesturi', 'request_uri', 'requestpath', 'req.originalurl', 'req.url',
    'request.uri', 'request.url', 'clientrequesturi', 'httprequest.requesturl', 'url.original', 'url.path', 'originalurl', 'path', 'uri', 'url',
    'request_path', 'resourcepath', 'cs-uri-stem',
  ],
  request: ['request', 'request_line', 'requestline'],
  client: [
    'request.client_ip', 'request.remote_ip', 'clienthost', 'clientaddr', 'client_ip', 'clientip', 'remote_addr', 'remoteaddr',
    'remote_ip', 'remoteip', 'downstream_remote_address', 'downstream_direct_remote_address', 'req.remoteaddress', 'req.ip', 'req.remoteip',
    'sourceips.0', 'httprequest.remoteip', 'client.ip', 'client.address', 'source.ip', 'sourceip', 'ip', 'client', 'remote', 'c-ip',
  ],
  forwarded: [
    'x_forwarded_for', 'x-forwarded-for', 'http_x_forwarded_for', 'req.headers.x-forwarded-for', 'request.headers.x-forwarded-for.0',
    'request_x-forwarded-for',
  ],
  user: [
    'user.username', 'user.name', 'user.id', 'user.email', 'clientusername', 'remote_user', 'user_id', 'username', 'user_name', 'auth_user',
    'req.user.username', 'req.user.email', 'req.user.id', 'email', 'login', 'user', 'caller', 'cs-username',
  ],
  agent: [
    'user_agent', 'useragent', 'user-agent', 'http_user_agent', 'request_user-agent', 'request.headers.user-agent.0',
    'request.headers.user-agent', 'req.headers.user-agent', 'httprequest.useragent', 'user_agent.original', 'clientrequestuseragent',
  ],
  time: [
    'start_time', 'startutc', 'requestreceivedtimestamp', 'time_iso8601', '@timestamp', 'timestamp', 'ts', 'time', 'startlocal',
    'time_local', 'requesttime', 'edgestarttimestamp', 'datetime', 'date', 'msec', 'eventtime',
  ],
  words: [
    'response_code_details', 'responsestatus.message', 'err.message', 'error.message', 'error_description', 'error', 'err', 'reason',
    'message', 'msg', 'detail',
  ],
  /** Where collectors put the line that they carried. */
  carried: ['log', 'message', 'msg', 'textpayload', 'line', '_raw'],
} satisfies Readonly<Record<string, Places>>;

/** The fields of one line, at most three levels deep, by path in lower case. */
type Fields = ReadonlyMap<string, string | number>;

export interface JsonLine {
  readonly entry?: LogEntry;
  /** The line of another format that this one carries, as Docker and log collectors write it. */
  readonly carried?: string;
}

/** Reads a line that is one JSON object; undefined when it is none. */
export function readJsonLine(line: string): JsonLine | undefined {
  const fields = readFields(line);
  if (!fields) return undefined;
  // The audit log writes one line for each stage of a request.
  if (fields.has('auditid') && !/^(?:ResponseComplete|Panic)$/.test(text(fields, ['stage']) ?? '')) return {};
  const status = readStatus(fields);
  const { method, target } = readRequest(fields);
  const words = text(fields, places.words);
  const carried = text(fields, places.carried);
  if (status === undefined && carried !== undefined) {
    const plain = /^(?:\{|\S+ \S+ .*\[|\d{4}\/|\[[A-Z])/.test(carried);
    if (plain) return { carried: carried.trim() };
  }
  const error = status === undefined || target === undefined;
  if (error && words === undefined) return {};
  return {
    entry: logEntry(error ? 'error' : 'access', 'JSON', {
      time: readJsonTime(value(fields, places.time)),
      client: readClient(fields),
      user: userName(text(fields, places.user)),
      method,
      target,
      status,
      userAgent: text(fields, places.agent)?.slice(0, 300),
      message: words?.slice(0, 500),
    }),
  };
}

function readStatus(fields: Fields): number | undefined {
  for (const place of places.status) {
    const status = Number(fields.get(place) ?? Number.NaN);
    if (Number.isInteger(status) && status >= 100 && status <= 599) return status;
  }
  return undefined;
}

function readRequest(fields: Fields): ReturnType<typeof requestParts> {
  const whole = requestParts(text(fields, places.request));
  if (whole.target !== undefined) return whole;
  const target = text(fields, places.target);
  return {
    method: text(fields, places.method)?.toUpperCase().slice(0, 20),
    target: target === undefined ? undefined : target.replace(/^https?:\/\/[^/?#]*/i, '') || '/',
  };
}

const privateAddress = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cde])/i;

/** Whoever connected; behind a proxy of the same network, the last address that the proxies saw from outside. */
function readClient(fields: Fields): string | undefined {
  const peer = clientAddress(text(fields, places.client));
  if (peer !== undefined && !privateAddress.test(peer)) return peer;
  const forwarded = (text(fields, places.forwarded) ?? '')
    .split(',')
    .map(clientAddress)
    .filter(address => address !== undefined);
  return forwarded.findLast(address => !privateAddress.test(address)) ?? forwarded[0] ?? peer;
}

function value(fields: Fields, from: Places): string | number | undefined {
  return from.map(place => fields.get(place)).find(found => found !== undefined);
}

function text(fields: Fields, from: Places): string | undefined {
  const found = from
    .map(place => fields.get(place))
    .find(item => item !== undefined && item !== '' && item !== '-');
  return found === undefined ? undefined : String(found);
}

const mostFields = 300;

function readFields(line: string): Fields | undefined {
  if (!line.startsWith('{')) return undefined;
  const fields = new Map<string, string | number>();
  try {
    flatten(JSON.parse(line), '', 0, fields);
  } catch {
    return undefined;
  }
  return fields;
}

function flatten(item: unknown, path: string, depth: number, into: Map<string, string | number>): void {
  if (into.size >= mostFields || depth > 4) return;
  if (typeof item === 'string' || typeof item === 'number') into.set(path, item);
  if (typeof item !== 'object' || item === null) return;
  for (const [name, inner] of Object.entries(item)) {
    if (Array.isArray(item) && name !== '0') return;
    flatten(inner, path === '' ? name.toLowerCase() : `${path}.${name.toLowerCase()}`, depth + 1, into);
  }
}
