import type { ClientLanguage } from '../client-language.ts';
import { code, quote } from '../code-text.ts';
import { type JavaScriptClient, renderJavaScript } from './javascript.ts';

const client: JavaScriptClient = {
  imports: '',
  send: ({ method, body, followRedirects }, headers) =>
    code(
      'fetch(url, {',
      `    method: ${quote(method)},`,
      `    headers: ${headers},`,
      body !== undefined && '    body,',
      !followRedirects && '    redirect: "manual",',
      '  })',
    ),
  status: 'response.status',
  header: name => `(response.headers.get(${quote(name)}) ?? "")`,
  discard: 'await response.body?.cancel();',
};

/** `fetch` as Node has it: a browser sets cookies itself and hides where a redirect leads. */
export const fetchLanguage: ClientLanguage = {
  id: 'fetch',
  label: 'JavaScript: fetch (Node)',
  render: plan => renderJavaScript(plan, client),
};
