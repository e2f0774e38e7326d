import type { ConvertedRequest, ConvertedText } from './conversion.ts';
import { parseHttpFile } from './parse.ts';
import type { Problem } from './problem.ts';

/**
 * Writes requests as an .http text, and says where one cannot be written as it is: a body with a ### line, say. `form`
 * is the first word of that problem's code (`curl-body-changed`), `client` the one that would send the request.
 */
export function writeRequests(
  requests: readonly ConvertedRequest[],
  form: string,
  client: string,
): ConvertedText {
  const http = requests.map(httpText).join('\n\n###\n\n');
  const written = parseHttpFile(http).requests;
  const problems = requests.flatMap(({ body = '', range }, index): Problem[] => {
    const same = (written[index]?.body?.text ?? '').trimEnd() === body.trimEnd();
    if (same && written.length === requests.length) return [];
    const message = `The body cannot be written in an .http text as it is, so something else than ${client} would send is sent.`;
    return [{ code: `${form}-body-changed`, severity: 'warning', message, range }];
  });
  return { http, problems };
}

function httpText({ method, url, headers, body, followRedirects }: ConvertedRequest): string {
  return [
    ...(followRedirects ? [] : ['# @no-redirect']),
    `${method} ${url}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined || body === '' ? [] : ['', body]),
  ].join('\n');
}
