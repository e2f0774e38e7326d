import type { Header } from '../exchange.ts';

export interface StatusLine {
  readonly status: number;
  readonly statusText: string;
  /** `1.1`, `2`. */
  readonly httpVersion: string;
}

export interface RequestStart {
  readonly method: string;
  /** As written: a path, an absolute URL, `host:port` of CONNECT, or `*`. */
  readonly target: string;
}

const statusLine = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/;
const requestLine = /^([A-Z][A-Z-]{1,20}) (\S+) HTTP\/\d(?:\.\d)?$/;
const field = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:(.*)$/;

/** Reads `HTTP/1.1 401 Unauthorized` (RFC 9112, section 4). */
export function readStatusLine(line: string): StatusLine | undefined {
  const match = statusLine.exec(line.trimEnd());
  if (!match) return undefined;
  const [, httpVersion = '', status = '', statusText = ''] = match;
  return { status: Number(status), statusText: statusText.trim(), httpVersion };
}

/** Reads `GET /orders HTTP/1.1` (RFC 9112, section 3). */
export function readRequestStart(line: string): RequestStart | undefined {
  const match = requestLine.exec(line.trimEnd());
  if (!match) return undefined;
  const [, method = '', target = ''] = match;
  return { method, target };
}

/** Reads header fields; a line that begins with white space goes on with the one above (RFC 9112, section 5.2). */
export function readFields(lines: readonly string[]): Header[] {
  const headers: Header[] = [];
  for (const line of lines) {
    const last = headers.at(-1);
    const match = field.exec(line.trimEnd());
    if (match) headers.push([match[1] ?? '', (match[2] ?? '').trim()]);
    else if (last && /^[ \t]/.test(line))
      headers[headers.length - 1] = [last[0], `${last[1]} ${line.trim()}`];
  }
  return headers;
}

/** Whether a line is a header field: what may stand below a start line. */
export function isField(line: string): boolean {
  return field.test(line.trimEnd());
}
