import { parseHttpFile } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** An .http text that asks for the same as the text it was made from. */
export interface ConvertedText {
  readonly http: string;
  /** What had to be left out or means something else; ranges are offsets into the text that was converted. */
  readonly problems: readonly Problem[];
}

/** One request of a converted text, before it is written down. */
export interface ConvertedRequest {
  readonly method: string;
  readonly url: string;
  /** In their order; an empty value is sent as such. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
  /** False where the client shows the redirect itself. */
  readonly followRedirects: boolean;
  /** Of the request in the text that was converted. */
  readonly range: Range;
}

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

/** A header's value on one line, as an .http text wants it; the caller says so where `text` held a line break. */
export function withoutLineBreaks(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .join(' ');
}
