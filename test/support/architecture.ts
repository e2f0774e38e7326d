import { transform } from 'esbuild';
import { type Import, importsOf, type SourceFile } from './source-files.ts';

/** What a part of the product may import, besides itself. `types` holds for types alone. */
interface Arrows {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

const httpFile = 'src/core/http-file';
const assist = 'src/core/http-file/assist';
const auth = 'src/core/auth';
const evidence = 'src/core/evidence';
const diagnosis = 'src/core/diagnosis';
const secrets = 'src/core/secrets';
const report = 'src/core/report';

/** The architecture, part by part: an import that no entry names is a broken arrow. */
export const arrows: Readonly<Record<string, Arrows>> = {
  // A trap reads credentials as a server would. The parser does not.
  [`${httpFile}/traps`]: { values: [httpFile, auth] },
  [`${httpFile}/trap-finder`]: { values: [httpFile, auth] },
  // Before the part that it lies in. What it shows is masked.
  [assist]: { values: [httpFile, secrets, auth] },
  // What both need: which header names carry a key, and base64. References to answers search JSON and XML.
  [httpFile]: {
    values: [`${auth}/key-names.ts`, `${auth}/base64.ts`, `${evidence}/markup.ts`, 'jsonpath-js'],
  },
  // SAML is deflated XML: a small inflater, and the one scanner that bodies are read with.
  [auth]: { values: ['jose', 'fflate', `${evidence}/markup.ts`], types: [httpFile] },
  // JSON is edited with its comments and its layout.
  [`${secrets}/moving`]: { values: [secrets, httpFile, 'jsonc-parser'] },
  [secrets]: { values: [auth, httpFile], types: [evidence] },
  [evidence]: { values: [auth, httpFile] },
  [diagnosis]: { values: [evidence, auth, httpFile] },
  [report]: { values: [diagnosis, evidence, secrets, auth, httpFile] },
  'src/transport': { values: ['src/core', 'undici', 'node:'] },
  // The world is passed in; node:util and the digests of node:crypto are pure.
  'src/inspector': {
    values: ['src/core', 'src/transport', 'oauth4webapi', 'ignore', 'node:util', 'node:crypto'],
  },
  'src/playground': { values: ['src/core', 'jose', 'node:'] },
  'src/extension': {
    values: [
      'src/core',
      'src/inspector',
      'src/playground',
      'src/transport/proxies.ts',
      'src/transport/send.ts',
      'vscode',
      'node:',
    ],
    types: ['src/webview/protocol.ts'],
  },
  'src/cli': { values: ['src/core', 'src/inspector', 'src/playground', 'src/transport', 'node:'] },
  'src/webview': { values: [], types: [report] },
};

/** One line for every import that the architecture does not allow. */
export function brokenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => {
    const part = partOf(file.path);
    if (part === undefined) return [`${file.path} belongs to no part of the architecture`];
    return importsOf(file)
      .filter(imported => !isAllowed(part, imported))
      .map(({ kind, target }) => `${file.path} imports ${target} (${kind})`);
  });
}

/**
 * One line for every circle of imports, those of types included: nobody can read one file of it without the others. What
 * a dynamic import loads on first use is none.
 */
export function importCircles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map(file => [
      file.path,
      importsOf(file).flatMap(({ kind, target }) => (kind === 'dynamic' ? [] : [target])),
    ]),
  );
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, above: readonly string[]) => {
    if (finished.has(path)) return;
    const start = above.indexOf(path);
    if (start >= 0) {
      circles.push([...above.slice(start), path].join(' → '));
      return;
    }
    for (const target of targets.get(path) ?? []) visit(target, [...above, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return circles;
}

function partOf(path: string): string | undefined {
  return Object.keys(arrows).find(part => path.startsWith(`${part}/`));
}

function isAllowed(part: string, { target, kind }: Import): boolean {
  const { values = [], types = [] } = arrows[part] ?? {};
  const allowed = kind === 'type' ? [part, ...values, ...types] : [part, ...values];
  return allowed.some(
    prefix => target === prefix || target.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`),
  );
}

/** Globals that reach the clock, chance, the network or the machine. */
// biome-ignore format: one kind a line
const worldly = [
  'process', 'console', 'Buffer', 'globalThis',
  'fetch', 'XMLHttpRequest', 'WebSocket',
  'Date.now', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues',
];

const mark = (name: string) => `worldly_${name.replace('.', '_')}`;

/**
 * One line for every use of the world in files that have to stay pure. esbuild puts a mark in the place of a global and of
 * nothing else: a local variable, a property or a sentence of the same name is none.
 */
export async function worldlyUses(files: readonly SourceFile[]): Promise<string[]> {
  const define = Object.fromEntries(worldly.map(name => [name, mark(name)]));
  const uses = files.map(async ({ path, text }) => {
    const { code } = await transform(text, { loader: 'ts', define });
    const names = worldly.filter(name => code.includes(mark(name)));
    if (/\bnew Date\(\)/.test(code)) names.push('new Date()');
    return names.map(name => `${path} uses ${name}`);
  });
  return (await Promise.all(uses)).flat();
}
