import type { Dialect } from '../core/http-file/dialect.ts';
import type { World } from './world.ts';

/**
 * Reads the files that a body names, as bytes, by the path as written. A relative path is looked for in the folder of the
 * .http file `file` and then in the workspace; REST Client looks the other way round. What is not there is left out.
 */
export async function readBodyFiles(
  paths: readonly string[],
  file: string,
  world: Pick<World, 'readFile' | 'workspace'>,
  dialect?: Dialect,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const folders = [folder, world.workspace === undefined ? folder : `${world.workspace}/`];
  if (dialect === 'rest-client') folders.reverse();
  const contents = new Map<string, Uint8Array>();
  for (const path of new Set(paths)) {
    for (const place of new Set(folders.map(each => resolved(each, path)))) {
      const content = await world.readFile(place);
      if (content === undefined) continue;
      contents.set(path, content);
      break;
    }
  }
  return contents;
}

/** A path without `.` and `..`, so that what may be read can be told by how it begins. */
function resolved(folder: string, path: string): string {
  const isWindows = /^[A-Za-z]:[/\\]|\\/.test(folder);
  const isAbsolute = /^(?:\/|[A-Za-z]:[/\\]|\\\\)/.test(path);
  const whole = isAbsolute ? path : `${folder}${path}`;
  const steps: string[] = [];
  for (const step of whole.split(isWindows ? /[/\\]/ : /\//)) {
    const above = steps.at(-1);
    if (step === '.') continue;
    if (step === '..' && above !== undefined && above !== '' && above !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join(isWindows ? '\\' : '/');
}
