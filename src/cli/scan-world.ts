import { readdir, readFile, stat } from 'node:fs/promises';
import type { ScanEntry, ScanWorld } from '../inspector/scan-workspace.ts';

/** The files of this machine. */
export const scanWorld: ScanWorld = {
  list: async folder => (await readdir(folder === '' ? '.' : folder, { withFileTypes: true })).map(entryOf),
  size: async path => {
    const facts = await stat(path);
    // A pipe or a device might never end
    if (!facts.isFile()) throw new Error('not a file');
    return facts.size;
  },
  read: path => readFile(path),
};

function entryOf(entry: {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): ScanEntry {
  const kind = entry.isSymbolicLink()
    ? 'link'
    : entry.isDirectory()
      ? 'folder'
      : entry.isFile()
        ? 'file'
        : 'other';
  return { name: entry.name, kind };
}

/** A path as scans write it: with slashes, a folder with one at its end, the current folder empty. Rejects where there is nothing. */
export async function scanPath(path: string): Promise<string> {
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
  const folder = (await stat(path)).isDirectory();
  if (plain === '' || plain === '.') return path.startsWith('/') ? '/' : '';
  return folder ? `${plain}/` : plain;
}
