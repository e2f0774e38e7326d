import { request as openRequest } from 'node:http';

/** One request of the practice text, its variables filled in. Enough for that text, and no .http parser. */
export interface PracticeRequest {
  readonly title: string;
  readonly expect: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface PracticeAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: string;
}

/** The `@name = value` lines. */
export function readVariables(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^@(\w+) = (.+)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

export function readPracticeRequests(text: string): PracticeRequest[] {
  const variables = readVariables(text);
  const filled = (part: string) =>
    part
      .replace(/\{\{(\w+)\}\}/g, (whole, name: string) => variables.get(name) ?? whole)
      .replace(/\{\{\$processEnv \w+\}\}/g, '');
  return text
    .split(/^### /m)
    .slice(1)
    .map(block => readBlock(filled(block)));
}

function readBlock(block: string): PracticeRequest {
  const lines = block.split('\n');
  const content = lines.slice(1).filter(line => !line.startsWith('#'));
  const [method = '', url = ''] = (content[0] ?? '').split(' ');
  const blank = content.indexOf('');
  const headers = content.slice(1, blank).map(line => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const expect = /^# @expect (\S+)$/m.exec(block)?.[1] ?? '';
  const body = content
    .slice(blank + 1)
    .join('\n')
    .trim();
  return { title: lines[0] ?? '', expect, method, url, headers, body };
}

/** Sends over a connection of its own and follows no redirect. Duplicate header lines stay apart. */
export function exchange(
  method: string,
  url: string,
  headers: PracticeRequest['headers'] = [],
  body = '',
): Promise<PracticeAnswer> {
  const length = body === '' ? [] : ['Content-Length', String(Buffer.byteLength(body))];
  const lines = ['Host', new URL(url).host, ...headers.flat(), ...length];
  return new Promise((resolve, reject) => {
    const sent = openRequest(url, { method, headers: lines, agent: false }, response => {
      const chunks: Uint8Array[] = [];
      response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: response.headersDistinct,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
