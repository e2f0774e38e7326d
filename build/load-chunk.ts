import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

interface LoadedChunk {
  exports: unknown;
}

/** Between the names and texts of the archive; stands in no text of code. */
export const between = '\u0000';

const require = createRequire(import.meta.url);
const loaded = new Map<string, LoadedChunk>();
let texts: Readonly<Record<string, string>> | undefined;

/** A chunk that ships as a file of its own: those of the archive share its instance. */
export function keepChunk(name: string, exports: unknown): void {
  loaded.set(name, { exports });
}

/** What `import('./chunks/NAME')` gives where the chunks are files. The archive is opened at the first call. */
export async function loadChunk(name: string): Promise<unknown> {
  return chunk(name);
}

function chunk(name: string): unknown {
  const before = loaded.get(name);
  if (before !== undefined) return before.exports;
  texts ??= readArchive();
  const module: LoadedChunk = { exports: {} };
  // Chunks may import each other in a circle
  loaded.set(name, module);
  const parameters = ['module', 'exports', 'require', 'moduleUrl'];
  const run = compileFunction(texts[name] ?? '', parameters, { filename: name });
  run(module, module.exports, (id: string) => imported(id), import.meta.url);
  return module.exports;
}

function imported(id: string): unknown {
  return id.startsWith('.') ? chunk(id.slice(id.lastIndexOf('/') + 1)) : require(id);
}

/** Names and texts take turns: as JSON, every quotation mark of the code would stand behind a backslash. */
function readArchive(): Record<string, string> {
  const packed = readFileSync(new URL('chunks.br', import.meta.url));
  const parts = brotliDecompressSync(packed).toString().split(between);
  const archive: Record<string, string> = {};
  for (let at = 0; at < parts.length; at += 2) archive[parts[at] ?? ''] = parts[at + 1] ?? '';
  return archive;
}
