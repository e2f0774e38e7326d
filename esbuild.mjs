// Every bundle of the product, and the bundle of the tests that run inside the editor.
//   node esbuild.mjs [--minify] [--watch] [--verbose]
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { packedProducts } from './build/packed-products.ts';

const root = dirname(fileURLToPath(import.meta.url));

const parserFile = join(root, 'node_modules/undici/lib/llhttp/llhttp_simd-wasm.js');
const hostEntries = { extension: 'src/extension/extension.ts' };
/** Built apart, so that the package for the editor leaves it out: whoever has the command line has it from npm. */
const cliEntries = { cli: 'src/cli/main.ts' };
const panelEntry = 'src/webview/main.ts';
const suiteEntry = 'test/extension/suite/index.ts';

/** undici is CommonJS and asks for Node's own modules by `require`, which an ES module does not have. */
const requireInModule =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

/**
 * undici carries four builds of its HTTP parser: an experimental one that is off unless an environment variable asks
 * for it, and one for machines without WebAssembly SIMD, which every engine that we run on has. 220 kB that nobody runs.
 * HTTP/2 is off here, and bodies are bytes: what FormData needs is another 75 kB. Nobody listens to its diagnostics.
 */
const spareParts = [
  [
    /undici[\\/]lib[\\/](?:milo[\\/](?:no-)?simd|llhttp[\\/]llhttp-wasm)\.js$/,
    missing('WebAssembly SIMD is needed'),
  ],
  [
    /undici[\\/]lib[\\/]dispatcher[\\/]client-h2\.js$/,
    `module.exports = () => { ${missing('HTTP/2 is off')} };`,
  ],
  [
    /undici[\\/]lib[\\/]web[\\/]webidl[\\/]index\.js$/,
    'module.exports = { webidl: { is: { FormData: () => false } } };',
  ],
  [/undici[\\/]lib[\\/]web[\\/]fetch[\\/]formdata\.js$/, ''],
  [
    /undici[\\/]lib[\\/]core[\\/]diagnostics\.js$/,
    'const nobody = { hasSubscribers: false }; exports.channels = new Proxy({}, { get: () => nobody });',
  ],
  [
    /undici[\\/]lib[\\/]web[\\/]fetch[\\/]body\.js$/,
    `exports.extractBody = () => { ${missing('bodies are bytes')} };`,
  ],
];

function missing(why) {
  return `throw new Error('undici: this part is not in this build; ${why}');`;
}

const withoutSpareParts = {
  name: 'without-spare-parts',
  setup({ onLoad }) {
    for (const [filter, contents] of spareParts) onLoad({ filter }, () => ({ contents }));
  },
};

/** Of the parser's constants, those that the client asks for: the rest names methods, states and characters. */
const usedConstants = {
  name: 'used-constants',
  setup({ onLoad }) {
    onLoad({ filter: /undici[\\/]lib[\\/]llhttp[\\/]constants\.js$/ }, async ({ path }) => {
      const used = (await readFile(path, 'utf8')).match(/^exports\.(?:ERROR|TYPE) = \{[^}]*\};/gm) ?? [];
      if (used.length !== 2) throw new Error(`${path}: the constants are not where they were`);
      return { contents: used.join('\n') };
    });
  },
};

/** The parser itself, packed: as base64 it is a tenth of the whole package. Unpacked when the first request is sent. */
const packedParser = {
  name: 'packed-parser',
  setup({ onLoad }) {
    onLoad({ filter: /undici[\\/]lib[\\/]llhttp[\\/]llhttp_simd-wasm\.js$/ }, async () => {
      const [, base64] = /'(AGFzbQ[A-Za-z0-9+/=]+)'/.exec(await readFile(parserFile, 'utf8')) ?? [];
      if (base64 === undefined) throw new Error(`${parserFile}: no parser found`);
      const packed = brotliCompressSync(Buffer.from(base64, 'base64')).toString('base64');
      return {
        contents: `module.exports = require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64'));`,
      };
    });
  },
};

/** Examples of token formats are for whoever reads or tests them. */
const formatsWithoutExamples = {
  name: 'formats-without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /core[\\/]secrets[\\/]formats[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/, example: '[^']*' \},$/gm, ' },'),
      loader: 'ts',
    }));
  },
};

/** esbuild writes its banner into every chunk; only the one with CommonJS inside has a use for it. */
const requireWhereNeeded = {
  name: 'require-where-needed',
  setup({ initialOptions, onEnd }) {
    if (initialOptions.write === false) return;
    onEnd(async ({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {}).filter(name => name.endsWith('.js'))) {
        const text = await readFile(join(root, file), 'utf8');
        const code = text.replace(requireInModule, '').trimStart();
        if (!/\brequire\b/.test(code)) await writeFile(join(root, file), code);
      }
    });
  },
};

/** A second look at what is packed for installation: it finds another thirtieth that esbuild leaves. */
const secondLook = {
  name: 'second-look',
  setup({ initialOptions, onEnd }) {
    if (!initialOptions.minify || initialOptions.write === false) return;
    onEnd(async ({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {}).filter(name => name.endsWith('.js'))) {
        const path = join(root, file);
        const module = initialOptions.format === 'esm';
        const { code } = await minify(await readFile(path, 'utf8'), {
          module,
          ecma: 2022,
          compress: { passes: 3 },
        });
        if (code) await writeFile(path, code);
      }
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  // Its other build hides its parts from a bundler
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
};

/** An ES module in chunks, so that a dynamic import loads on first use only. */
export function hostOptions({ minify = false, watch = false } = {}) {
  return {
    ...common,
    entryPoints: hostEntries,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'node',
    // Before the CommonJS that some libraries have as well, of which nothing can be left out
    mainFields: ['module', 'main'],
    target: 'node20',
    external: ['vscode'],
    // As in the undici inside Node: its experimental parser is left out, not only the code that this parser loads
    define: { esbuildDetection: 'true' },
    plugins: [
      ...[withoutSpareParts, usedConstants, packedParser, formatsWithoutExamples],
      // While watching, the rows come from their files, so that a changed one is seen.
      ...(watch ? [] : [packedProducts, requireWhereNeeded, secondLook]),
    ],
    banner: { js: requireInModule },
    minify,
    sourcemap: watch,
  };
}

/** The command line: built as the extension is, with chunks of its own. */
export function cliOptions(options = {}) {
  return { ...hostOptions(options), entryPoints: cliEntries, chunkNames: 'cli/[name]-[hash]' };
}

/** The script inside the panel: one classic script, since the page's policy allows a single nonce. */
export function panelOptions({ minify = false, watch = false } = {}) {
  return {
    ...common,
    entryPoints: { panel: panelEntry },
    outdir: 'dist',
    format: 'iife',
    plugins: [secondLook],
    platform: 'browser',
    target: 'es2022',
    minify,
    sourcemap: watch,
  };
}

/** The tests inside the editor. CommonJS: the extension host hands out `vscode` to `require` wherever the file lies. */
export function suiteOptions() {
  return {
    ...common,
    entryPoints: { suite: suiteEntry },
    outdir: 'dist/test',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  };
}

/** Entry points that are not there, as paths below the root. */
export function missingEntries(
  entries = [...Object.values(hostEntries), ...Object.values(cliEntries), panelEntry],
) {
  return entries.filter(entry => !existsSync(join(root, entry)));
}

/** Empties `dist`, but for the tests' own bundle: an editor may be running it just then. */
function cleanProduct() {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    if (name !== 'test') rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** Removes what an earlier build left and writes the product. Returns esbuild's metafiles. Throws when a file does not build. */
export async function buildProduct(options = {}) {
  cleanProduct();
  const [host, cli, panel] = await Promise.all([
    esbuild.build(hostOptions(options)),
    esbuild.build(cliOptions(options)),
    esbuild.build(panelOptions(options)),
  ]);
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  return [host.metafile, cli.metafile, panel.metafile];
}

/** Writes `dist/test/suite.cjs` and returns its absolute path. */
export async function buildSuite() {
  await esbuild.build(suiteOptions());
  return join(root, 'dist/test/suite.cjs');
}

async function watchProduct() {
  const contexts = await Promise.all(
    [hostOptions, cliOptions, panelOptions].map(of => esbuild.context(of({ watch: true }))),
  );
  await Promise.all(contexts.map(context => context.watch()));
  console.log('Watching src …');
}

function printSizes(metafiles) {
  const outputs = metafiles.flatMap(metafile => Object.entries(metafile.outputs));
  for (const [path, { bytes }] of outputs.sort(([, a], [, b]) => b.bytes - a.bytes)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  }
}

async function main(flags) {
  const missing = missingEntries();
  if (missing.length > 0) {
    console.error(`Cannot build: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not there.`);
    return 1;
  }
  if (flags.includes('--watch')) {
    await watchProduct();
    return 0;
  }
  const metafiles = await buildProduct({ minify: flags.includes('--minify') });
  if (flags.includes('--verbose')) printSizes(metafiles);
  return 0;
}

const startedDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) {
  // esbuild has already printed what is wrong with a file that does not build.
  process.exitCode = await main(process.argv.slice(2)).catch(() => 1);
}
