import type { ClientLanguage } from '../client-language.ts';
import { code, quote } from '../code-text.ts';
import { type JavaScriptClient, renderJavaScript } from './javascript.ts';

/** `request` follows no redirect unless an interceptor is asked to, so there is nothing to switch off. */
const client: JavaScriptClient = {
  imports: 'import { request } from "undici";',
  send: ({ method, body }, headers) =>
    code(
      'request(url, {',
      `    method: ${quote(method)},`,
      `    headers: ${headers},`,
      body !== undefined && '    body,',
      '  })',
    ),
  status: 'response.statusCode',
  // A header that came more than once is a list.
  header: name => `String(response.headers[${quote(name)}] ?? "")`,
  discard: 'await response.body.dump();',
};

export const undici: ClientLanguage = {
  id: 'undici',
  label: 'JavaScript: undici',
  render: plan => renderJavaScript(plan, client),
};
