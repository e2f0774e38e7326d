import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with one .http file in it, thrown away after the test. */
export interface PracticeWorkspace {
  readonly folder: string;
  readonly file: string;
  remove(): Promise<void>;
}

export async function createPracticeWorkspace(
  httpText: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<PracticeWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'http-auth-practice-'));
  const file = join(folder, 'practice.http');
  await writeFile(file, httpText);
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  return { folder, file, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** One request of a practice file, found by its title, with the variables that it uses. Throws when there is none. */
export function excerpt(httpText: string, title: string): string {
  const block = httpText.split(/^(?=###)/m).find(text => text.startsWith(`### ${title}\n`));
  if (block === undefined) throw new Error(`no practice request is called "${title}"`);
  const variables = httpText.split('\n').filter(line => {
    const name = /^@(\w+) =/.exec(line)?.[1];
    return name !== undefined && block.includes(`{{${name}}}`);
  });
  return `${variables.join('\n')}\n\n${block.trimEnd()}\n`;
}
