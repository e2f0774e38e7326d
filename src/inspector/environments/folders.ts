import type { World } from '../world.ts';

/** Folders above a file that are searched for .env and environment files: enough for any workspace, and a bound. */
const highest = 24;
/** More than a folder of requests has beside them; those beyond are left out. */
const mostFiles = 64;

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

/** The folder of `file` and those above it, each with its trailing separator; for a relative path up to where it begins. */
export function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  const separator = (before: number) =>
    Math.max(file.lastIndexOf('/', before), file.lastIndexOf('\\', before));
  for (
    let end = separator(file.length);
    end >= 0 && folders.length < highest;
    end = end === 0 ? -1 : separator(end - 1)
  ) {
    folders.push(file.slice(0, end + 1));
  }
  const absolute = /^(?:[/\\]|[A-Za-z]:)/.test(file);
  return absolute ? folders : [...folders, ''];
}

/**
 * Reads the files of a folder whose names `wanted` accepts. Where the world cannot list a folder, those of `fixed` that
 * are there.
 */
export async function readFolder(
  folder: string,
  world: Pick<World, 'listFolder' | 'readTextFile'>,
  wanted: (name: string) => boolean,
  fixed: readonly string[],
): Promise<ReadFile[]> {
  const names = world.listFolder === undefined ? fixed : await world.listFolder(folder);
  const reading = names
    .filter(wanted)
    .slice(0, mostFiles)
    .map(async name => {
      const path = `${folder}${name}`;
      const text = await world.readTextFile(path);
      return text === undefined ? [] : [{ path, name, text }];
    });
  return (await Promise.all(reading)).flat();
}
