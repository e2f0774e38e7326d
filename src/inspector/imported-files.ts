import type { Directive, RequestNode } from '../core/http-file/nodes.ts';
import { parseHttpFile } from '../core/http-file/parse.ts';
import type { OpenedFile } from './opened-file.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** More files than anybody spreads one request over. */
const mostImports = 16;

/** The files whose requests one request may name, and those that could not be read. */
export interface ImportedFiles {
  readonly files: readonly OpenedFile[];
  readonly notes: readonly string[];
}

/** Reads what `# @import path` names above `node`, or above all requests of its file (httpYac). Each file is read once a run. */
export async function importedFiles(
  file: OpenedFile,
  node: RequestNode,
  world: Pick<World, 'readTextFile'>,
  run: Run,
): Promise<ImportedFiles> {
  const files: OpenedFile[] = [];
  const notes: string[] = [];
  for (const { value } of [...file.parsed.directives, ...node.directives].filter(isImport)) {
    const path = besidePath(file.path, value.text.replace(/^(["'])(.*)\1$/, '$2'));
    const known = run.imports.get(path);
    if (known === undefined && run.imports.size >= mostImports) {
      notes.push(`@import ${value.text}: more than ${mostImports} files are not read.`);
      continue;
    }
    const text = known === undefined ? await world.readTextFile(path) : known.text;
    if (text === undefined) {
      notes.push(`@import ${value.text}: there is no such file.`);
      continue;
    }
    const imported = known ?? { path, text, parsed: parseHttpFile(text) };
    run.imports.set(path, imported);
    files.push(imported);
  }
  return { files, notes };
}

function isImport({ key, value }: Directive): boolean {
  return key.text.toLowerCase() === 'import' && value.text !== '';
}

/** `path` as seen from the folder of `file`. */
function besidePath(file: string, path: string): string {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return path;
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  let base = folder;
  let rest = path;
  for (;;) {
    const match = /^(\.{1,2})[/\\]/.exec(rest);
    const above = match?.[1] === '..' ? /^(.*?[/\\]?)[^/\\]+[/\\]$/.exec(base)?.[1] : base;
    if (match === null || above === undefined) return `${base}${rest}`;
    base = above;
    rest = rest.slice(match[0].length);
  }
}
