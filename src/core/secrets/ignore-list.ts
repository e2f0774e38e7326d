import { ignoreMark } from './ignored.ts';

/** The file at the top of a workspace that says which values and files are no leaks. */
export const ignoreListName = `.${ignoreMark}`;

/** What a workspace sets aside. */
export interface IgnoreList {
  /** Fingerprints, as `fingerprintOf` makes them. */
  readonly values: ReadonlySet<string>;
  /** Whether a file is set aside, by its path from the top of the workspace, with slashes. */
  hasFile(path: string): boolean;
}

const valueLine = /^value[ \t]+([0-9a-f]{5,64})$/;

/** Reads the list: `value 3fa09`, or the path of a file or, with a slash at its end, of a folder. `#` begins a comment. */
export function readIgnoreList(text: string): IgnoreList {
  const values = new Set<string>();
  const files = new Set<string>();
  const folders: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const value = valueLine.exec(line)?.[1];
    if (line === '' || line.startsWith('#')) continue;
    if (value !== undefined) values.add(value);
    else if (line.endsWith('/')) folders.push(line.replace(/^\//, ''));
    else files.add(line.replace(/^\//, ''));
  }
  return {
    values,
    hasFile: path => files.has(path) || folders.some(folder => path.startsWith(folder)),
  };
}

/** What a list begins with, so that whoever finds it knows what it is. */
export const ignoreListHead =
  '# What HTTP Auth Inspector does not report: values by their fingerprints, and files.\n';
