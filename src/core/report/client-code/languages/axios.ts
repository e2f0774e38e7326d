import type { ClientLanguage } from '../client-language.ts';
import { code, quote } from '../code-text.ts';
import { type JavaScriptClient, renderJavaScript } from './javascript.ts';

const client: JavaScriptClient = {
  imports: 'import axios from "axios";',
  send: ({ method, body, followRedirects }, headers) =>
    code(
      'axios.request({',
      '    url,',
      `    method: ${quote(method)},`,
      `    headers: ${headers},`,
      body !== undefined && '    data: body,',
      !followRedirects && '    maxRedirects: 0,',
      '    validateStatus: () => true, // a refusal is an answer, too',
      '  })',
    ),
  status: 'response.status',
  header: name => `(response.headers[${quote(name)}] ?? "")`,
  discard: '',
};

export const axios: ClientLanguage = {
  id: 'axios',
  label: 'JavaScript: axios',
  render: plan => renderJavaScript(plan, client),
};
