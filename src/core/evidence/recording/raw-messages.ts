import { type Exchange, type Header, headerValue } from '../exchange.ts';
import { joinChunks } from './chunked-body.ts';
import {
  isField,
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

/** One HTTP message of a pasted text. */
interface Message {
  readonly start: StatusLine | RequestStart;
  readonly headers: readonly Header[];
  readonly body: string;
}

type Lines = readonly string[];

/**
 * Whether a text is a recorded answer, with or without the request: it begins with the head of either, and holds a
 * status line. A request alone is none: that is an .http text.
 */
export function isRawRecording(text: string): boolean {
  if (/^###/m.test(text)) return false;
  const lines = linesOf(text);
  const first = lines.findIndex(line => line.trim() !== '');
  return isHead(lines, first) && lines.some((_, index) => isHead(lines, index) && isStatus(lines[index]));
}

/**
 * Reads a request and its answer as they stand in a pasted text, in either order; or answers alone, whose request is
 * then unknown: its method and URL are empty. `now` is in milliseconds since 1970, for answers without a Date.
 */
export function parseRawRecording(text: string, now: number): Exchange[] {
  const messages = readMessages(linesOf(text)).filter(({ start }) => !isInterim(start));
  return exchangesOf(withoutSuperseded(paired(messages)), now);
}

function linesOf(text: string): Lines {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

function isStatus(line: string | undefined): boolean {
  return line !== undefined && readStatusLine(line) !== undefined;
}

/** A start line at the beginning or below a blank line, with a field, a blank line or nothing below it. */
function isHead(lines: Lines, index: number): boolean {
  const line = lines[index];
  if (line === undefined || (!isStatus(line) && !readRequestStart(line))) return false;
  const above = lines[index - 1] ?? '';
  const below = lines[index + 1] ?? '';
  return above.trim() === '' && (below.trim() === '' || isField(below));
}

function readMessages(lines: Lines): Message[] {
  const starts = lines.flatMap((_, index) => (isHead(lines, index) ? [index] : []));
  return starts.flatMap((from, index) => readMessage(lines.slice(from, starts[index + 1] ?? lines.length)));
}

function readMessage(lines: Lines): Message[] {
  const [first = '', ...rest] = lines;
  const start = readStatusLine(first) ?? readRequestStart(first);
  if (!start) return [];
  const blank = rest.findIndex(line => line.trim() === '');
  const end = blank === -1 ? rest.length : blank;
  const headers = readFields(rest.slice(0, end));
  const body = rest
    .slice(end + 1)
    .join('\n')
    .trimEnd();
  const chunked = /\bchunked\b/i.test(headerValue(headers, 'Transfer-Encoding') ?? '');
  return [{ start, headers, body: chunked ? joinChunks(body) : body }];
}

/** 100 Continue and its kin, and the tunnel that a proxy has opened, precede the answer. */
function isInterim(start: StatusLine | RequestStart): boolean {
  if ('method' in start) return false;
  return start.status < 200 || (start.status === 200 && /^connection established$/i.test(start.statusText));
}

/** A text that begins with an answer has each request below its answer. */
function paired(messages: readonly Message[]): RecordedStep[] {
  if (messages.length > 1 && !isRequest(messages[0]) && isRequest(messages.at(-1)))
    return paired(messages.toReversed()).toReversed();
  const steps: RecordedStep[] = [];
  messages.forEach((message, index) => {
    const next = messages[index + 1];
    if ('method' in message.start) steps.push(stepOf(message, next));
    else if (!isRequest(messages[index - 1])) steps.push(stepOf(undefined, message));
  });
  return steps;
}

function isRequest(message: Message | undefined): boolean {
  return message !== undefined && 'method' in message.start;
}

function stepOf(request: Message | undefined, answer: Message | undefined): RecordedStep {
  const response =
    answer && !('method' in answer.start)
      ? receivedResponse(answer.start, answer.headers, answer.body)
      : undefined;
  const sent =
    request && 'method' in request.start
      ? sentRequest(
          request.start.method,
          urlOf(request.start, request.headers, response?.httpVersion),
          request.headers,
          request.body,
        )
      : unknownRequest;
  return {
    request: sent,
    ...(response
      ? { response }
      : { failure: { code: 'reset', message: 'The recording holds no answer to this request.' } }),
  };
}

/** Answers alone, one behind the other, are the way to the last one: redirects and challenges that curl -i shows. */
function withoutSuperseded(steps: readonly RecordedStep[]): readonly RecordedStep[] {
  const alone = steps.every(({ request }) => request === unknownRequest);
  return alone ? steps.slice(-1) : steps;
}

const plainHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[^:]*\.localhost)(?::\d+)?$|:(?:80|8080)$/i;

/** The absolute URL. A raw request does not name its scheme: https, but for loopback and the ports of http. */
function urlOf({ method, target }: RequestStart, headers: readonly Header[], version = ''): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return target;
  if (method === 'CONNECT') return `https://${target.replace(/:443$/, '')}/`;
  const host = headerValue(headers, 'Host');
  if (host === undefined || host === '') return target;
  const scheme = plainHost.test(host) && !version.startsWith('2') ? 'http' : 'https';
  return `${scheme}://${host}${target === '*' ? '' : target}`;
}
