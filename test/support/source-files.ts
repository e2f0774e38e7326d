import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { projectRoot } from './project-root.ts';

/** A file of the project; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What .gitignore names, and git's own folder. */
const generated = new Set(['.live-servers', 'node_modules', 'dist', '.vscode-test', '.git']);

/** The paths of all files of the project below `folder`, without what is generated. */
export function projectPaths(folder = ''): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name);
    if (generated.has(path) || path.endsWith('.vsix')) return [];
    return entry.isDirectory() ? projectPaths(path) : [path];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** The files below `folder` whose path matches. */
export function projectFiles(folder: string, pattern: RegExp): SourceFile[] {
  return projectPaths(folder)
    .filter(path => pattern.test(path))
    .map(path => ({ path, text: readProjectFile(path) }));
}

export interface Import {
  /** A path below the root for a relative import, else the specifier as written. */
  readonly target: string;
  readonly kind: 'static' | 'dynamic' | 'type';
}

const importForms: readonly { readonly kind: Import['kind'] | undefined; readonly form: RegExp }[] = [
  {
    kind: undefined,
    form: /^(?:import|export)\s+(?<type>type\s)?[^'";]*?\bfrom\s*['"](?<target>[^'"]+)['"]/gm,
  },
  { kind: 'static', form: /^import\s*['"](?<target>[^'"]+)['"]/gm },
  { kind: 'type', form: /(?:[:<|&=]|\btypeof)\s*import\(\s*['"](?<target>[^'"]+)['"]\s*\)/g },
  { kind: 'dynamic', form: /(?<![:<|&=]\s*|\btypeof\s+)\bimport\(\s*['"](?<target>[^'"]+)['"]\s*\)/g },
];

/** Every import of a TypeScript file: static, dynamic, `export … from` and those of types alone. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return importForms.flatMap(({ kind, form }) =>
    [...text.matchAll(form)].map(({ groups = {} }) => ({
      kind: kind ?? (groups['type'] === undefined ? 'static' : 'type'),
      target: resolved(path, groups['target'] ?? ''),
    })),
  );
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
