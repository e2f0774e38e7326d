// Puts the chunks that load on first use into one archive: together, and with brotli, they take a seventh less room.
//   node build/pack-chunks.ts DIST
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { between } from './load-chunk.ts';

/** In a built chunk, in the form that the minifiers leave. */
const staticImport = /\b(?:from|import)\s?"(?:\.\.?\/)(?:chunks\/)?([\w-]+\.js)"/g;
const dynamicImport = /\bimport\("\.\/(?:chunks\/)?([\w-]+\.js)"\)/g;

/**
 * Packs the chunks of a minified build in `dist`: `extension.js` and what it imports at once stay files, the others become
 * `chunks.br`, and `load-chunk.js` gets them out of it. Throws when a chunk has a form that it does not know.
 */
export async function packChunks(dist: string): Promise<void> {
  const chunks = join(dist, 'chunks');
  const read = (name: string) => readFileSync(join(name === entry ? dist : chunks, name), 'utf8');
  const eager = importedAtOnce(entry, read);
  const late = readdirSync(chunks).filter(name => !eager.has(name));
  const archive: Record<string, string> = {};
  for (const name of late) archive[name] = await asFunctionBody(read(name));
  writeFileSync(join(dist, 'chunks.br'), packed(Object.entries(archive).flat().join(between)));
  for (const name of late) rmSync(join(chunks, name));
  const kept = [...eager].filter(name => name !== entry);
  for (const name of kept) writeFileSync(join(chunks, name), loadingFromArchive(read(name), '../', []));
  writeFileSync(join(dist, entry), loadingFromArchive(read(entry), './', kept));
  await build({
    entryPoints: [join(import.meta.dirname, 'load-chunk.ts')],
    outfile: join(dist, 'load-chunk.js'),
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', minify: true },
  });
}

const entry = 'extension.js';

/** The names of a module and of all that it imports by statements. */
function importedAtOnce(
  name: string,
  read: (name: string) => string,
  found = new Set<string>(),
): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next = ''] of read(name).matchAll(staticImport)) importedAtOnce(next, read, found);
  return found;
}

/** A module as the body of a function of `module`, `exports`, `require` and `moduleUrl`. */
async function asFunctionBody(text: string): Promise<string> {
  const { code } = await transform(text, {
    ...{ format: 'cjs', platform: 'node', target: 'node20', minify: true },
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
  });
  if (/\bimport\(|\bimport\.meta\b/.test(code))
    throw new Error('A chunk imports in a form that is not known.');
  // The names of what a module imports have become long: a twentieth of the archive
  const options = {
    toplevel: true,
    ecma: 2022,
    parse: { bare_returns: true },
    compress: { passes: 2 },
  } as const;
  const shorter = await minify(code, options);
  if (shorter.code === undefined) throw new Error('A chunk was not minified.');
  return shorter.code;
}

/** A module that takes its late chunks from the archive, and leaves `kept` to those of them that import it. */
function loadingFromArchive(text: string, folder: string, kept: readonly string[]): string {
  const imports = kept.map((name, index) => `import*as kept${index} from"./chunks/${name}";`);
  const calls = kept.map((name, index) => `keepChunk("${name}",kept${index});`);
  return [
    `import{keepChunk,loadChunk}from"${folder}load-chunk.js";`,
    ...imports,
    ...calls,
    text.replaceAll(dynamicImport, 'loadChunk("$1")'),
  ].join('');
}

function packed(text: string): Buffer {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}

if (import.meta.main) await packChunks(argv[2] ?? 'dist');
