import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Dialect, dialects } from '../../src/core/http-file/dialect.ts';
import { parseByName } from '../../src/core/http-file/markdown.ts';
import type { HttpFile, RequestNode } from '../../src/core/http-file/nodes.ts';
import { positionAt } from '../../src/core/http-file/range.ts';
import { requestSettings } from '../../src/core/http-file/request-settings.ts';
import { requestName } from '../../src/core/http-file/requests.ts';
import { resolveRequest } from '../../src/core/http-file/resolve.ts';
import { frozenSources } from '../core/http-file/sample.ts';
import { projectRoot } from './project-root.ts';

/** A file as the users of a client write it. */
export interface ClientFile {
  readonly dialect: Dialect;
  /** `rest-client/orders.http`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** What is expected of a file: its requests as they go over the wire, and its problems as `line code`. */
export interface Reading {
  readonly requests: readonly object[];
  readonly imports?: readonly string[];
  readonly problems: readonly string[];
}

const folder = join(projectRoot, 'test', 'fixtures', 'http-files');

/** Every file of every client, in the order of the dialects. */
export function clientFiles(): ClientFile[] {
  return dialects.flatMap(dialect =>
    readdirSync(join(folder, dialect))
      .filter(file => /\.(?:http|rest|md)$/.test(file))
      .sort()
      .map(file => {
        const path = join(folder, dialect, file);
        return { dialect, name: `${dialect}/${file}`, path, text: readFileSync(path, 'utf8') };
      }),
  );
}

/** Where the expectation of a file stands: beside it. */
export function expectationPath({ path }: ClientFile): string {
  return `${path}.json`;
}

/** Reads a file as its client means it, with the clock and the chance of `frozenSources`. */
export function readClientFile(client: ClientFile): Reading {
  const file = parseByName(client.path, client.text);
  const lineOf = (offset: number) => positionAt(file.lineStarts, offset).line + 1;
  const imports = file.imports.map(({ kind, path }) => `${kind} ${path.text}`);
  return {
    requests: file.requests.map(node => readOne(client, file, node)),
    ...(imports.length === 0 ? {} : { imports }),
    problems: file.problems.map(({ code, range }) => `${lineOf(range.start)} ${code}`),
  };
}

function readOne({ dialect, path }: ClientFile, file: HttpFile, node: RequestNode): object {
  const sources = frozenSources();
  const named = resolveRequest(node, file, sources, { dialect }).bodyPaths ?? [];
  const files = new Map(
    named
      .map(each => [each, join(dirname(path), each)] as const)
      .filter(([, at]) => existsSync(at))
      .map(([each, at]) => [each, readFileSync(at)]),
  );
  const request = resolveRequest(node, file, sources, { dialect, files });
  const settings = Object.entries(requestSettings(node, dialect)).filter(([, value]) => value !== true);
  return {
    name: requestName(node),
    ...(request.unsent === undefined ? {} : { unsent: request.unsent.code }),
    request: `${request.method} ${request.url}`,
    headers: request.headers.map(({ name, value }) => `${name}: ${value}`),
    ...(settings.length === 0 ? {} : { settings: Object.fromEntries(settings) }),
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.body === undefined && request.bytes !== undefined
      ? { bytes: Buffer.from(request.bytes).toString('base64') }
      : {}),
  };
}
