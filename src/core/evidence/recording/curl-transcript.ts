import { type Exchange, type Failure, type Header, headerValue } from '../exchange.ts';
import { CurlConnection } from './curl-connection.ts';
import { failureIn, failureOf, readCurlError } from './curl-failures.ts';
import {
  type RequestStart,
  readFields,
  readRequestStart,
  readStatusLine,
  type StatusLine,
} from './message-head.ts';
import {
  exchangesOf,
  type RecordedStep,
  receivedResponse,
  sentRequest,
  unknownRequest,
} from './recorded-step.ts';

const marker =
  /^(?:[\d:.]{8,20} )?(?:\[\d{1,9}-\d{1,9}\] )?(?:< HTTP\/\d|> [A-Z]{2,20} \S+ HTTP\/\d|\* {1,3}(?:Trying |Connected to |Could not resolve |Host \S+ was resolved)|curl: \(\d{1,3}\))/m;
/** How a line of a transcript may begin: what curl prints, its progress meter, or the command and its prompt. */
const firstLine =
  /^(?:[\d:.]{8,20} |\[\d+-\d+\] )*(?:[*<>{}] |\*$|curl: \(|[ \d]{3}[% ]|Note: |Warning: |Enter |.{0,120}\bcurl\b)/;
/** `--trace-time` and `--trace-ids`. */
const stamp = /^(?:\d\d:\d\d:\d\d\.\d{1,6} )?(?:\[\d+-\d+\] )?(?=[*<>{}] )/;
const meter = /^ {0,2}\d{1,3} .{20,90}[-\d]{1,3}:[-\d]{2}:[-\d]{2} +[\d.]{1,6}[kMGTP]?/;
const meterHead = /^ {2}% Total {4}% Received|^ {16,}Dload/;
/** A `*` line that stands right behind a body without a line break at its end. */
const glued =
  /\* (?:Connection #\d+ to host \S+ left intact|Closing connection.*|shutting down connection.*)$/;

/** Whether a text is what `curl -v` prints, or at least its error line. */
export function isCurlTranscript(text: string): boolean {
  const first = text.split(/\r?\n/).find(line => line.trim() !== '') ?? '';
  return firstLine.test(first.replace(/^\ufeff/, '')) && marker.test(text);
}

/**
 * Reads what `curl -v` prints, with the bodies where they were printed too (curl manual, -v). Redirects become hops,
 * an answer that curl itself followed with credentials gives way to the next one, and errors become failures.
 * `now` is in milliseconds since 1970, for answers without a Date.
 */
export function parseCurlTranscript(text: string, now: number): Exchange[] {
  const reader = new TranscriptReader();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n|\r/)) reader.read(line);
  return exchangesOf(reader.finish(), now);
}

const noAnswer: Failure = { code: 'reset', message: 'The transcript ends before an answer.' };

/** One request while its lines are being read. */
interface OpenStep {
  readonly sent: string[];
  readonly received: string[];
  readonly body: string[];
  readonly scheme: string;
  phase: 'sending' | 'waiting' | 'receiving' | 'body';
  failure: Failure | undefined;
  /** curl answered the challenge, so the next request takes its place. */
  superseded: boolean;
}

class TranscriptReader {
  readonly #steps: RecordedStep[] = [];
  #connection = new CurlConnection();
  #open: OpenStep | undefined;
  /** From `*` lines, in case that no error line follows. */
  #suspected: Failure | undefined;
  #command = '';

  read(raw: string): void {
    const line = raw.replace(stamp, '').replace(meter, '');
    const error = readCurlError(line);
    const behind = this.#open?.phase === 'body' ? glued.exec(line) : null;
    if (error) this.#fail(failureOf(error), error.exitCode);
    else if (line.startsWith('> ') || line === '>') this.#sent(line.slice(2).trimEnd());
    else if (line.startsWith('< ') || line === '<') this.#received(line.slice(2).trimEnd());
    else if (line.startsWith('* ')) this.#info(line.slice(2).trim());
    else if (behind && behind.index > 0) {
      this.#open?.body.push(line.slice(0, behind.index));
    } else if (!/^[{}] \[\d+ bytes data\]/.test(line) && !meterHead.test(line)) this.#text(line, raw);
  }

  finish(): readonly RecordedStep[] {
    this.#close();
    if (this.#steps.length === 0 && this.#suspected) this.#neverSent(this.#suspected);
    return this.#steps;
  }

  #sent(line: string): void {
    if (this.#open?.phase !== 'sending') {
      if (!readRequestStart(line)) return;
      this.#close();
      const { scheme } = this.#connection;
      this.#open = {
        ...{ sent: [], received: [], body: [], scheme, phase: 'sending' },
        ...{ failure: undefined, superseded: false },
      };
    }
    if (line === '') this.#open.phase = 'waiting';
    else this.#open.sent.push(line);
  }

  #received(line: string): void {
    const open = this.#open;
    if (!open) return;
    // An interim answer, such as 100 Continue, gives way to the final one.
    if (readStatusLine(line)) open.received.length = 0;
    if (line !== '') open.received.push(line);
    open.phase = line === '' ? 'body' : 'receiving';
  }

  #info(info: string): void {
    this.#connection.learn(info);
    if (/^Connected to /.test(info)) this.#suspected = undefined;
    this.#suspected = failureIn(info) ?? this.#suspected;
    const open = this.#open;
    if (open && /^Issue another request to this URL|^(?:NTLM|Negotiate) .*restart/i.test(info)) {
      const status = readStatusLine(open.received[0] ?? '')?.status ?? 0;
      open.superseded = status === 401 || status === 407;
    }
  }

  #text(line: string, raw: string): void {
    // With -i the fields stand twice, line by line or as a whole.
    if (this.#open?.phase === 'body' && (line !== '' || raw === '')) this.#open.body.push(line);
    if (!this.#open && this.#command === '' && /\bcurl(?:\.exe)?\b/.test(line)) this.#command = line;
  }

  #fail(failure: Failure, exitCode: number): void {
    const open = this.#open;
    if (open && !open.failure) {
      const answered = open.received.length > 0;
      // 22 is --fail: curl's word for an answer of 400 and above. What came whole has not failed.
      if (exitCode !== 22 && (!answered || ['reset', 'timeout', 'decompression'].includes(failure.code)))
        open.failure = failure;
      if (open.failure || answered) return;
    }
    const status = /returned error: (\d{3})/.exec(failure.message)?.[1];
    if (exitCode === 22 && status !== undefined) {
      const start: StatusLine = { status: Number(status), statusText: '', httpVersion: '' };
      this.#steps.push({ request: unknownRequest, response: receivedResponse(start, [], '') });
      return;
    }
    this.#connection.learn(failure.message);
    this.#neverSent(failure);
  }

  /** The request did not get as far as being sent, so only the command or the connection tell where it was to go. */
  #neverSent(failure: Failure): void {
    this.#suspected = undefined;
    const written = /https?:\/\/[^\s'"^]+/.exec(this.#command)?.[0];
    const connection = this.#connection.facts(false);
    this.#steps.push({
      request: sentRequest('', written ?? this.#connection.url, []),
      failure,
      ...(connection ? { connection } : {}),
    });
    this.#connection = new CurlConnection();
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.superseded) return;
    const [first = '', ...fields] = open.sent;
    const start = readRequestStart(first);
    if (!start) return;
    const status = readStatusLine(open.received[0] ?? '');
    if (start.method === 'CONNECT' && status && status.status < 300) return;
    const headers = readFields(fields);
    const response =
      status && receivedResponse(status, readFields(open.received.slice(1)), bodyOf(open.body));
    const proxied =
      /^https?:/i.test(start.target) || this.#connection.tunnelTo !== '' || start.method === 'CONNECT';
    const connection = this.#connection.facts(proxied);
    const failure =
      open.failure ??
      (response ? tunnelRefused(start, status, connection?.proxy) : (this.#suspected ?? noAnswer));
    this.#steps.push({
      request: sentRequest(start.method, urlOf(start, headers, open.scheme), headers),
      ...(response ? { response } : {}),
      ...(failure ? { failure } : {}),
      ...(connection ? { connection } : {}),
    });
  }
}

function tunnelRefused(start: RequestStart, status: StatusLine | undefined, proxy = ''): Failure | undefined {
  if (start.method !== 'CONNECT' || !status) return undefined;
  const reason = `${status.status} ${status.statusText}`.trim();
  const who = proxy === '' ? 'The proxy' : `The proxy ${proxy}`;
  return { code: 'proxy', message: `${who} refused a tunnel to ${start.target}: ${reason}` };
}

function urlOf({ method, target }: RequestStart, headers: readonly Header[], scheme: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return target;
  if (method === 'CONNECT') return `https://${target.replace(/:443$/, '')}/`;
  return `${scheme}://${headerValue(headers, 'Host') ?? ''}${target === '*' ? '' : target}`;
}

/** The body without the heads that -i prints above it, and without a prompt below it. */
function bodyOf(lines: readonly string[]): string {
  let from = lines.findIndex(line => line.trim() !== '');
  while (from >= 0 && readStatusLine(lines[from] ?? '')) {
    const blank = lines.findIndex((line, index) => index > from && line.trim() === '');
    from = blank === -1 ? lines.length : blank + 1;
  }
  const kept = lines.slice(Math.max(from, 0));
  const prompted = /^[^\s{}"<>]{0,60}[$#%] ?$/.test(kept.at(-1) ?? '');
  return (prompted ? kept.slice(0, -1) : kept).join('\n').trimEnd();
}
