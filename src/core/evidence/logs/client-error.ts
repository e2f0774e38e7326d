import { readUrlCredentials } from '../../auth/url-credentials.ts';
import type { Exchange, Failure, Header } from '../exchange.ts';
import { exchangesOf, receivedResponse, sentRequest, unknownRequest } from '../recording/recorded-step.ts';
import { errorMarks, failureForms, statusForms } from './client-error-forms.ts';
import { readInspected } from './inspected-value.ts';

/** What the error of a client tells of a request and its answer. */
interface ErrorFacts {
  readonly client: string;
  readonly status?: number;
  readonly reason?: string;
  readonly failure?: Failure;
  readonly method: string;
  readonly url: string;
  /** Undefined where the error does not tell what was sent. */
  readonly sent?: readonly Header[];
  readonly sentBody?: string;
  readonly received: readonly Header[];
  readonly body: string;
}

/** An exchange that an error tells of, with what the exchange itself cannot say. */
export interface ClientError {
  readonly exchange: Exchange;
  readonly notes: readonly string[];
}

/** A stack trace of any size stands below its message: more is not read. */
const longestText = 100_000;
const requestLine =
  /^(?:#|\/\/|@\w|<)|^(?:[A-Z]{3,10} )?(?:https?:\/\/|\/|\{\{)\S*(?: HTTP\/\d(?:\.\d)?)?\s*$/;

/**
 * Whether a text is the error of an HTTP client: axios, fetch, got, requests, httpx, aiohttp, the clients of Java, .NET,
 * Go, PHP, Ruby and Rust, a browser's console. An .http text, which may quote one, is none.
 */
export function isClientError(text: string): boolean {
  const cut = text.slice(0, longestText);
  const first = cut.split(/\r\n|\n|\r/).find(line => line.trim() !== '') ?? '';
  if (requestLine.test(first.trimStart()) || /^###/m.test(cut)) return false;
  if (statusForms.some(({ form }) => form.test(cut))) return true;
  return errorMarks.test(cut) && failureForms.some(({ form }) => form.test(cut));
}

/**
 * Reads the error into an exchange. Most errors do not tell which headers were sent: then the request is unknown, so that
 * nothing is claimed of it, and its address is told in a note. `now` is in milliseconds since 1970.
 */
export function parseClientError(text: string, now: number): ClientError | undefined {
  const facts = readFacts(text.replace(/^\ufeff/, '').slice(0, longestText));
  const { status, failure, sent, method, url } = facts;
  if (status === undefined && failure === undefined) return undefined;
  // A request that got no answer says nothing of its credentials either.
  const known = url !== '' && (sent !== undefined || status === undefined);
  const request = known ? sentRequest(method, url, sent ?? [], facts.sentBody) : unknownRequest;
  const step = {
    request,
    ...(status === undefined
      ? {}
      : {
          response: receivedResponse(
            { status, statusText: facts.reason ?? '', httpVersion: '' },
            facts.received,
            facts.body,
          ),
        }),
    ...(failure && status === undefined ? { failure } : {}),
  };
  const [exchange] = exchangesOf([step], now);
  return exchange && { exchange, notes: notesOf(facts, known) };
}

function notesOf({ client, method, url, sent, status }: ErrorFacts, known: boolean): string[] {
  const read =
    client === '' ? 'Read from the text of an error.' : `Read from the text of an error of ${client}.`;
  if (status === undefined) return [read];
  const asked = url === '' ? [] : [`It was about ${[method, url].filter(Boolean).join(' ')}.`];
  const silent = 'The error does not tell which headers were sent, so nothing is claimed of the credentials.';
  const inUrl =
    readUrlCredentials(url).parameters.length > 0 ? ['The URL carries a key or token in its query.'] : [];
  return known && sent ? [read] : [read, ...asked, ...inUrl, silent];
}

function readFacts(text: string): ErrorFacts {
  const printed = readPrinted(text);
  const named = statusForms
    .map(item => ({ ...item, match: item.form.exec(text) }))
    .find(({ match }) => match);
  const groups = named?.match?.groups ?? {};
  const status = Number(groups['status'] ?? printed.status ?? Number.NaN);
  const reason = groups['reason']?.trim() ?? printed.reason;
  const failure = failureIn(text);
  const sent = printed.sent;
  return {
    client: named?.client ?? printed.client,
    ...(Number.isNaN(status) ? {} : { status }),
    ...(reason === undefined ? {} : { reason }),
    ...(failure ? { failure } : {}),
    method: (groups['method'] ?? printed.method ?? methodIn(text)).toUpperCase(),
    url: absolute(groups['url'] ?? printed.url ?? urlIn(text)),
    ...(sent ? { sent } : {}),
    ...(printed.sentBody === undefined ? {} : { sentBody: printed.sentBody }),
    received: printed.received ?? challengeIn(text),
    body: printed.body ?? messageBody(groups['message']) ?? bodyBehind(text, named?.match ?? undefined),
  };
}

function absolute(url: string): string {
  return /^https?:\/\//i.test(url) ? url.replace(/[.,;)]+$/, '') : '';
}

interface Printed {
  readonly client: string;
  readonly status?: unknown;
  readonly reason?: string;
  readonly method?: string;
  readonly url?: string;
  readonly sent?: readonly Header[];
  readonly sentBody?: string;
  readonly received?: readonly Header[];
  readonly body?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What axios and its like print of `config` and `response`. */
function readPrinted(text: string): Printed {
  const config = objectAt(text, /(?:^|[\s{,])"?config"?: ?(?=[{A-Z])/);
  const response = objectAt(text, /(?:^|[\s{,])"?response"?: ?(?=[{A-Z])/);
  const [url, base, method, data, reason, body] = [
    ...[config['url'], config['baseURL'], config['method']].map(textOf),
    ...[config['data'], response['statusText'], response['data']].map(textOf),
  ];
  const sent = fieldsOf(config['headers']);
  const received = fieldsOf(response['headers']);
  const address =
    url === undefined || base === undefined ? url : `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
  return {
    client: Object.keys(config).length > 0 ? 'axios' : '',
    status: response['status'],
    ...(reason === undefined ? {} : { reason }),
    ...(method === undefined ? {} : { method }),
    ...(address === undefined ? {} : { url: url && /^https?:/i.test(url) ? url : address }),
    ...(sent.length === 0 ? {} : { sent }),
    ...(data === undefined ? {} : { sentBody: data }),
    ...(received.length === 0 ? {} : { received }),
    ...(body === undefined ? {} : { body }),
  };
}

function objectAt(text: string, name: RegExp): Fields {
  const match = name.exec(text);
  const read = match && readInspected(text, match.index + match[0].length);
  return read ? { ...(read.value as object) } : {};
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return /^\[(?:Object|Array|Circular)/.test(value) ? undefined : value;
  return value === undefined ? undefined : JSON.stringify(value);
}

function fieldsOf(value: unknown): Header[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]): Header[] => {
    const values = Array.isArray(item) ? item : [item];
    return values.flatMap((one): Header[] =>
      typeof one === 'string' || typeof one === 'number' ? [[name, String(one)]] : [],
    );
  });
}

/** A challenge that was printed beside the error. */
function challengeIn(text: string): Header[] {
  const match = /\bwww-authenticate['"]?\s{0,5}[:=]\s{0,5}(['"]?)([^\r\n]{1,500})/i.exec(text);
  if (!match) return [];
  const [, quotation = '', rest = ''] = match;
  const end = quotation === '' ? -1 : rest.search(quotation === '"' ? /(?<!\\)"/ : /'/);
  const value = (end === -1 ? rest : rest.slice(0, end)).replaceAll('\\"', '"').trim();
  return [['WWW-Authenticate', value]];
}

/** The message that a client took out of the document. */
function messageBody(message: string | undefined): string | undefined {
  return message === undefined ? undefined : JSON.stringify({ message });
}

/** The document that clients print behind the status: JSON, quoted or not. */
function bodyBehind(text: string, match: RegExpExecArray | undefined): string {
  const from = match ? match.index + match[0].length : 0;
  const brace = text.slice(from, from + 2000).search(/\{\s*\\?["'\w]|<\?xml|<html/i);
  if (brace === -1) return '';
  const start = from + brace;
  if (text[start] === '<') return text.slice(start, start + 4000);
  const escaped = /^\{\s*\\"/.test(text.slice(start, start + 50));
  const plain = escaped ? text.slice(start, start + 20_000).replaceAll('\\"', '"') : text.slice(start);
  const read = readInspected(plain, 0);
  return read && Object.keys(read.value as object).length > 0 ? JSON.stringify(read.value) : '';
}

/** The innermost cause: its line says what and where. */
function failureIn(text: string): Failure | undefined {
  const found = failureForms
    .map(({ code, form }) => ({ code, match: form.exec(text) }))
    .find(({ match }) => match);
  if (!found?.match) return undefined;
  const start = text.lastIndexOf('\n', found.match.index) + 1;
  const end = text.indexOf('\n', found.match.index);
  const line = text.slice(start, end === -1 ? undefined : end).trim();
  const detail = /\b(?:E[A-Z]{3,20}|UND_ERR_[A-Z_]{3,30}|CERT_HAS_EXPIRED|ERR_[A-Z_]{3,40})\b/.exec(
    found.match[0],
  )?.[0];
  return {
    code: found.code,
    message: line.replace(/^\[cause\]: /, '').slice(0, 300),
    ...(detail === undefined ? {} : { detail }),
  };
}

function methodIn(text: string): string {
  return (
    /\b(Get|Post|Put|Patch|Delete|Head) "https?:/.exec(text)?.[1] ??
    /\b(?:method|verb)['"]?\s{0,3}[:=]\s{0,3}['"]?(get|post|put|patch|delete|head|options)\b/i.exec(
      text,
    )?.[1] ??
    ''
  );
}

const addresses: readonly RegExp[] = [
  /\b(?:Get|Post|Put|Patch|Delete|Head) "(https?:\/\/[^"\s]+)"/,
  /\bfor url:? \(?['"]?(https?:\/\/[^\s'")]+)/i,
  /\b(?:url|uri|URL)['"]?\s{0,3}[:=]\s{0,3}['"]?(https?:\/\/[^\s'",)]+)/,
  /ConnectionPool\(host='([^']+)', port=(\d+)\): .{0,60}with url: (\S+)/,
];

function urlIn(text: string): string {
  const found = addresses.map(form => form.exec(text)).find(match => match !== null);
  const [, first = '', port, path] = found ?? [];
  if (port === undefined) return first;
  const scheme = port === '443' || text.includes('HTTPSConnectionPool') ? 'https' : 'http';
  const named = port === '443' || port === '80' ? '' : `:${port}`;
  return `${scheme}://${first}${named}${path ?? '/'}`;
}
