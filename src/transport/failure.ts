import type { Failure, FailureCode } from '../core/evidence/exchange.ts';
import { errorCode } from './error-code.ts';

/** Whom we were talking to when it went wrong. */
export interface Peer {
  /** `host:port` of the side that the socket is connected to. */
  readonly where: string;
  /** The host name that had to be resolved. */
  readonly host: string;
  /** The first bytes that it sent, where there are any. */
  readonly received?: Uint8Array;
  /** The head of the answer was complete, so an early end is a cut and not bad syntax. */
  readonly inBody?: boolean;
}

/** A failure that this transport found itself, on its way up to the exchange. */
export class WireError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

type Row = readonly [pattern: RegExp, code: FailureCode, say: (peer: Peer, error: Error) => string];

/** TLS alerts that a server answers with (RFC 8446, section 6.2), in words. */
const ALERTS: Readonly<Record<string, string>> = {
  '40': 'ended the handshake: no protocol version, cipher or client certificate that suits it',
  '42': 'refused the client certificate as bad or missing',
  '43': 'refused the kind of client certificate',
  '44': 'refused the client certificate: it was revoked',
  '45': 'refused the client certificate: it has expired',
  '46': 'did not accept the client certificate, or demands one',
  '48': 'does not know the issuer of the client certificate',
  '49': 'denies access to this client certificate',
  '70': 'does not speak a TLS version that is still allowed',
  '71': 'demands a stronger cipher',
  '80': 'had an internal error in the handshake',
  '112': 'knows no site of this name',
  '116': 'demands a client certificate and none was sent',
  '120': 'does not speak HTTP/1.1 over TLS',
};

/** First match wins. Patterns are tried on code and message, with a space between them. */
const ROWS: readonly Row[] = [
  [/^ENOTFOUND /, 'dns', ({ host }) => `No such host: the name ${host} does not resolve`],
  [/^EAI_/, 'dns', ({ host }) => `The name ${host} could not be resolved: the name server gave no answer`],
  [/^ECONNREFUSED /, 'refused', refused],
  [
    /^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL) /,
    'unreachable',
    at('There is no route to'),
  ],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT) /, 'timeout', at('No connection in time to')],
  [/^UND_ERR_(?:HEADERS|BODY)_TIMEOUT /, 'timeout', at('No answer in time from')],
  [/^UND_ERR_HEADERS_OVERFLOW /, 'too-large', ({ where }) => `${where} sent more than 64 KiB of headers`],
  [/^(?:UND_ERR_RES_|HPE_|HTTPParserError )/, 'protocol', notHttp],
  [/^UND_ERR_SOCKET bad /, 'protocol', notHttp],
  [/^UND_ERR_(?:INVALID_ARG|NOT_SUPPORTED) /, 'invalid-request', (_, error) => `Not sent: ${error.message}`],
  [/^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST) /, 'tls', plainServer],
  [/^(?:EPROTO |ERR_SSL_|ERR_TLS_|ERR_OSSL_)/, 'tls', tlsAlert],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET) /, 'reset', closed],
];

/** How the parser words an answer that ends too early, whatever comes before it. */
const CUT_SHORT = /^(?:UND_ERR_RES_CONTENT_LENGTH_MISMATCH |(?:HPE_|HTTPParserError ).*\bEOF\b)/;

/** Turns whatever the platform reports into a failure. `detail` is the platform's own code. */
export function failureOf(error: unknown, peer: Peer): Failure {
  if (error instanceof WireError) return error.failure;
  const failed = error instanceof Error ? error : new Error(String(error));
  const detail = codeOf(failed);
  const subject = `${detail} ${failed.message}`;
  if (peer.inBody === true && CUT_SHORT.test(subject))
    return { code: 'reset', message: brokeOff(peer), detail };
  const row = ROWS.find(([pattern]) => pattern.test(subject));
  if (row === undefined) {
    const message = `The exchange with ${peer.where} failed: ${firstLine(failed.message)}`;
    return { code: 'protocol', message, ...(detail === '' ? {} : { detail }) };
  }
  const [, code, say] = row;
  return { code, message: say(peer, failed), detail };
}

/** The parser's errors have no code, only a name. */
function codeOf(error: Error): string {
  const named = error.name === 'Error' || error.name === 'TypeError' ? '' : error.name;
  return errorCode(error) ?? named;
}

function at(text: string): (peer: Peer) => string {
  return ({ where }) => `${text} ${where}`;
}

function refused({ where }: Peer, error: Error): string {
  if (!(error instanceof AggregateError) || error.errors.length < 2) {
    return `Nothing listens on ${where}: the connection was refused`;
  }
  const addresses = error.errors.map((one: unknown) => addressOf(one)).filter(address => address !== '');
  return `Nothing listens on ${where}: all its addresses refused (${addresses.join(', ')})`;
}

function addressOf(error: unknown): string {
  const named = error instanceof Error && 'address' in error && typeof error.address === 'string';
  return named ? String(error.address) : '';
}

function brokeOff({ where }: Peer): string {
  return `${where} closed the connection before the response was complete`;
}

function closed({ where, received }: Peer): string {
  if (received !== undefined && received.byteLength > 0) return brokeOff({ where, host: '' });
  return `${where} closed the connection without an answer`;
}

function notHttp({ where, received }: Peer, error: Error): string {
  // 0x15 0x03 begins a TLS alert record (RFC 8446, section 5.1).
  if (received?.[0] === 0x15 && received[1] === 0x03)
    return `${where} speaks TLS: the URL must begin with https:`;
  return `${where} did not answer in HTTP/1.1: ${error.message}`;
}

function plainServer({ where }: Peer): string {
  return `${where} does not speak TLS on this port: perhaps the URL must begin with http:`;
}

function tlsAlert({ where }: Peer, error: Error): string {
  const number = /alert number (\d{1,3})/.exec(error.message)?.[1] ?? '';
  const meaning = ALERTS[number];
  if (meaning !== undefined) return `${where} ${meaning} (TLS alert ${number})`;
  return `The TLS handshake with ${where} failed: ${firstLine(error.message)}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
