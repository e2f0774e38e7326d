import { readFileSync } from 'node:fs';
import type { HttpFile, RequestNode } from '../../../src/core/http-file/nodes.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import type { VariableSources } from '../../../src/core/http-file/variable-sources.ts';

const folder = new URL('../../fixtures/http-files/', import.meta.url);

/** Names of the sample files, one for each client's style. */
export const sampleNames = [
  'rest-client.http',
  'httpyac.http',
  'jetbrains.http',
  'visual-studio.http',
  'windows.http',
  'broken.http',
] as const;

export function sample(name: (typeof sampleNames)[number]): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

export interface Parsed {
  readonly text: string;
  readonly file: HttpFile;
}

/** Parses lines that are joined by line feeds. */
export function parseLines(...lines: string[]): Parsed {
  const text = lines.join('\n');
  return { text, file: parseHttpFile(text) };
}

/** The only request of a file. */
export function onlyRequest(file: HttpFile): RequestNode {
  const [request, ...others] = file.requests;
  if (request === undefined || others.length > 0)
    throw new Error(`${file.requests.length} requests, not one`);
  return request;
}

/** `code@text under the range` of every problem. */
export function problemsIn({ text, file }: Parsed): string[] {
  return file.problems.map(({ code, range }) => `${code}@${text.slice(range.start, range.end)}`);
}

/** Sources with a frozen clock (2026-01-31 10:00:00.250 UTC), a fixed uuid and a random number of 0.5. */
export function frozenSources(overrides: Partial<VariableSources> = {}): VariableSources {
  return {
    environment: new Map(),
    processEnv: name => (name === 'API_TOKEN' ? 'process-value' : undefined),
    dotenv: name => (name === 'PASSWORD' ? 'dotenv-value' : undefined),
    now: () => Date.UTC(2026, 0, 31, 10, 0, 0, 250),
    uuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0.5,
    ...overrides,
  };
}
