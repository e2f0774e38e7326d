import { parseEnv } from 'node:util';
import type { VariableSources } from '../core/http-file/resolve.ts';
import type { World } from './inspect.ts';

type Environment = Map<string, { readonly value: string; readonly where: string }>;

/** Folders above a file that are searched for .env and environment files: enough for any workspace, and a bound. */
const highest = 24;
/** The public file, then the private one that overrides it (JetBrains, httpYac, Kulala). */
const environmentFiles = ['http-client.env.json', 'http-client.private.env.json'];

/** Reads what a request's variables may be resolved against: `.env`, the chosen environment, the process. */
export async function variableSources(
  file: string,
  world: World,
  environment: string | undefined,
): Promise<{ sources: VariableSources; notes: string[] }> {
  const notes: string[] = [];
  const folders = foldersAbove(file);
  const dotenv = parseEnv((await nearest(folders, '.env', world))?.text ?? '');
  const chosen: Environment = new Map();
  for (const name of environmentFiles) {
    const found = await nearest(folders, name, world);
    if (found) mergeEnvironment(chosen, found, environment, notes);
  }
  return {
    notes,
    sources: {
      environment: chosen,
      processEnv: world.processEnv,
      dotenv: name => dotenv[name],
      now: world.now,
      uuid: world.uuid,
      random: world.random,
    },
  };
}

async function nearest(
  folders: readonly string[],
  name: string,
  world: World,
): Promise<{ path: string; text: string } | undefined> {
  for (const folder of folders) {
    const path = `${folder}${name}`;
    const text = await world.readTextFile(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** The folder of `file` and those above it, each with its trailing separator. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  let end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  if (end < 0) return [''];
  while (end >= 0 && folders.length < highest) {
    folders.push(file.slice(0, end + 1));
    end = Math.max(file.lastIndexOf('/', end - 1), file.lastIndexOf('\\', end - 1));
    if (end === 0 && folders.at(-1) === '/') break;
  }
  return folders;
}

function mergeEnvironment(
  into: Environment,
  { path, text }: { path: string; text: string },
  chosen: string | undefined,
  notes: string[],
): void {
  const document = parseDocument(path, text, notes);
  for (const section of ['$shared', ...(chosen === undefined ? [] : [chosen])]) {
    const values = document[section];
    if (typeof values !== 'object' || values === null) continue;
    for (const [name, value] of Object.entries(values)) {
      if (['string', 'number', 'boolean'].includes(typeof value))
        into.set(name, { value: String(value), where: `${path}, ${section}` });
    }
  }
}

function parseDocument(path: string, text: string, notes: string[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
    notes.push(`${path}: expected an object of environments.`);
  } catch (error) {
    notes.push(`${path}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
  return {};
}
