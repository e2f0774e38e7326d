import { parseByName } from '../core/http-file/markdown.ts';
import type { SecretFinding } from '../core/secrets/finding.ts';
import {
  type CredentialNeeds,
  findMissingAuthorization,
  type MissingAuthorization,
} from '../core/secrets/missing-authorization.ts';
import { scanFile } from '../core/secrets/scan-file.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { openApiNames, readOpenApi } from './read-openapi.ts';

/** What a scan touches of the outside world. Paths have slashes; those of folders end in one, the current one is empty. */
export interface ScanWorld {
  /** Rejects where the folder cannot be read. */
  list(folder: string): Promise<readonly ScanEntry[]>;
  /** In bytes. Rejects where there is no such file. */
  size(path: string): Promise<number>;
  /** Rejects where the file cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface ScanEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

type OpenApiSecurity = NonNullable<CredentialNeeds['asksForSecurity']>;

/** Why a file was not read. */
export type Skip = 'binary' | 'large' | 'unreadable' | 'link';

/** What was found in one file. */
export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly SecretFinding[];
  readonly missing: readonly MissingAuthorization[];
}

export interface ScanProgress {
  /** Files that have been read. */
  files: number;
  readonly skipped: Record<Skip, number>;
}

export interface ScanOptions {
  readonly signal?: AbortSignal;
  /** Called before each file, with the same object each time. */
  onProgress?(path: string, progress: ScanProgress): void;
  /** Whether a file's findings are set aside, by its path. */
  isIgnoredFile?(path: string): boolean;
  /** Whether a value is set aside: see `fingerprintOf`. */
  isIgnoredValue?(value: string): boolean;
  /** What is known about hosts besides what the files say. */
  readonly needs?: CredentialNeeds;
}

const mebibyte = 1024 * 1024;
/** Larger ones are data or bundles. */
const largestFile = 10 * mebibyte;
const bytesLookedAt = 8000;
const neverRead = new Set(['.git', '.hg', '.svn', 'node_modules']);
const ignoreFiles = ['.gitignore', '.ignore'];
const binaryNames =
  /\.(?:png|jpe?g|gif|webp|ico|bmp|avif|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|exe|dll|so|dylib|node|wasm|woff2?|ttf|otf|eot|mp[34]|mov|webm|ogg|vsix|bin|dat|db|sqlite|pyc|o|a)$/i;

/**
 * Scans files, and folders with all that is in them, and yields each file with a finding, in order of its path. What ignore
 * files leave out, `node_modules` and the folders of version control are passed over, but not what `paths` names. Links are not followed; what is
 * binary, larger than 10 MiB or unreadable is skipped and counted in `progress`. Ends early, without an error, when `signal` is aborted.
 */
export async function* scanWorkspace(
  paths: readonly string[],
  world: ScanWorld,
  options: ScanOptions = {},
  progress: ScanProgress = newProgress(),
): AsyncGenerator<ScannedFile, ScanProgress> {
  const documents: OpenApiSecurity[] = [];
  for (const path of paths) {
    const isFolder = path === '' || path.endsWith('/');
    const files = isFolder ? walk(path, undefined, world, progress, options.signal) : [[path]];
    for await (const group of files) yield* scanGroup(group, world, options, progress, documents);
  }
  return progress;
}

export function newProgress(): ScanProgress {
  return { files: 0, skipped: { binary: 0, large: 0, unreadable: 0, link: 0 } };
}

/** The files of each folder together: requests of one folder speak for each other. */
async function* walk(
  folder: string,
  outer: IgnoreRules | undefined,
  world: ScanWorld,
  progress: ScanProgress,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[]> {
  if (signal?.aborted === true) return;
  let entries: readonly ScanEntry[];
  try {
    entries = await world.list(folder);
  } catch {
    progress.skipped.unreadable++;
    return;
  }
  const rules = new IgnoreRules(outer, folder, await readIgnoreFiles(folder, entries, world));
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  progress.skipped.link += sorted.filter(({ kind }) => kind === 'link').length;
  const files = sorted.filter(({ kind }) => kind === 'file').map(({ name }) => folder + name);
  yield files.filter(path => !rules.leavesOut(path));
  for (const { name, kind } of sorted) {
    const path = `${folder}${name}/`;
    if (kind === 'folder' && !neverRead.has(name) && !rules.leavesOut(path))
      yield* walk(path, rules, world, progress, signal);
  }
}

async function readIgnoreFiles(
  folder: string,
  entries: readonly ScanEntry[],
  world: ScanWorld,
): Promise<string[]> {
  const names = ignoreFiles.filter(name =>
    entries.some(entry => entry.name === name && entry.kind === 'file'),
  );
  const texts = names.map(async name => {
    try {
      return new TextDecoder().decode(await world.read(folder + name));
    } catch {
      return ''; // what cannot be read leaves nothing out
    }
  });
  return await Promise.all(texts);
}

async function* scanGroup(
  paths: readonly string[],
  world: ScanWorld,
  options: ScanOptions,
  progress: ScanProgress,
  documents: OpenApiSecurity[],
): AsyncGenerator<ScannedFile> {
  const requests = [];
  const found = new Map<string, { readonly text: string; readonly secrets: readonly SecretFinding[] }>();
  for (const path of paths) {
    if (options.signal?.aborted === true) return;
    if (options.isIgnoredFile?.(path) === true) continue;
    options.onProgress?.(path, progress);
    const text = await readText(path, world, progress);
    if (text === undefined) continue;
    if (openApiNames.test(path)) {
      const security = readOpenApi(path, text);
      if (security !== undefined) documents.push(security);
    }
    const secrets = scanFile(path, text).filter(
      ({ range }) => options.isIgnoredValue?.(text.slice(range.start, range.end)) !== true,
    );
    if (isRequestFile(path)) requests.push({ path, text, file: parseByName(path, text) });
    if (isRequestFile(path) || secrets.length > 0) found.set(path, { text, secrets });
  }
  const missing = findMissingAuthorization(requests, withDocuments(options.needs, documents));
  for (const [path, { text, secrets }] of found) {
    const lacking = missing.filter(one => one.path === path);
    if (secrets.length + lacking.length > 0) yield { path, text, secrets, missing: lacking };
  }
}

/** A folder is walked before those in it, so that a document at the top speaks for all below. */
function withDocuments(needs: CredentialNeeds = {}, documents: readonly OpenApiSecurity[]): CredentialNeeds {
  if (documents.length === 0) return needs;
  const asksForSecurity: OpenApiSecurity = (method, url) =>
    documents.map(security => security(method, url)).find(asked => asked !== undefined) ??
    needs.asksForSecurity?.(method, url);
  return { ...needs, asksForSecurity };
}

function isRequestFile(path: string): boolean {
  return /\.(?:http|rest)$/i.test(path);
}

/** The text of a file; `undefined`, and counted, where there is none to read. */
async function readText(path: string, world: ScanWorld, progress: ScanProgress): Promise<string | undefined> {
  const skip = (why: Skip) => {
    progress.skipped[why]++;
    return undefined;
  };
  if (binaryNames.test(path)) return skip('binary');
  try {
    if ((await world.size(path)) > largestFile) return skip('large');
    const bytes = await world.read(path);
    const text = decode(bytes);
    if (text === undefined) return skip('binary');
    progress.files++;
    return text;
  } catch {
    return skip('unreadable');
  }
}

/** Invalid UTF-8 becomes replacement characters; a NUL that is not UTF-16 means that the file is no text. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, bytesLookedAt).includes(0)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
