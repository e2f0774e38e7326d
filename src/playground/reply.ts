import { STATUS_CODES } from 'node:http';

/** What an endpoint answers. Date, Content-Length and the CORS fields are added when it is written. */
export interface Reply {
  readonly status: number;
  /** Only where it differs from the registered reason phrase. */
  readonly statusText?: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

export type ReplyHeaders = Reply['headers'];

export function json(status: number, value: unknown, headers: ReplyHeaders = []): Reply {
  return typed(status, 'application/json', `${JSON.stringify(value, undefined, 2)}\n`, headers);
}

/** Problem details (RFC 9457). Without a `detail` it says no more than the status does. */
export function problem(status: number, detail?: string, headers: ReplyHeaders = []): Reply {
  const title = STATUS_CODES[status] ?? 'Error';
  const value = { type: 'about:blank', title, status, ...(detail === undefined ? {} : { detail }) };
  return typed(status, 'application/problem+json', `${JSON.stringify(value, undefined, 2)}\n`, headers);
}

/** An error of OAuth 2.0 (RFC 6749, section 5.2; RFC 6750, section 3.1). */
export function oauthError(
  status: number,
  error: string,
  description: string,
  headers: ReplyHeaders = [],
): Reply {
  return json(status, { error, error_description: description }, [['Cache-Control', 'no-store'], ...headers]);
}

/** A page; `body` is HTML in which every foreign text has gone through `escapeHtml`. */
export function html(status: number, title: string, body: string, headers: ReplyHeaders = []): Reply {
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
  return typed(status, 'text/html; charset=utf-8', page, headers);
}

export function redirect(status: 302 | 303, location: string, headers: ReplyHeaders = []): Reply {
  return { status, headers: [['Location', location], ...headers] };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function typed(status: number, type: string, body: string, headers: ReplyHeaders): Reply {
  return { status, headers: [['Content-Type', type], ...headers], body };
}
