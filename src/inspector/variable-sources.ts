import { parseEnv } from 'node:util';
import { clientsOfSecurity, clientsOfVariables, type OAuthClient } from '../core/auth/oauth-client.ts';
import { lineStarts, positionAt } from '../core/http-file/range.ts';
import type { EnvironmentValue, VariableSources } from '../core/http-file/resolve.ts';
import type { World } from './inspect.ts';

type Environment = Map<string, EnvironmentValue>;

/** Folders above a file that are searched for .env and environment files: enough for any workspace, and a bound. */
const highest = 24;
/** The public file, then the private one that overrides it (JetBrains, httpYac, Kulala). */
const environmentFiles = ['http-client.env.json', 'http-client.private.env.json'];

/** What the files beside and above an .http file define, whatever the environment. */
export interface VariableFiles {
  readonly dotenv: Readonly<Record<string, string | undefined>>;
  readonly documents: readonly EnvironmentFile[];
  /** What could not be read. */
  readonly notes: readonly string[];
}

/** Reads what a request's variables may be resolved against: `.env`, the chosen environment, the process. */
export async function variableSources(
  file: string,
  world: World,
  environment: string | undefined,
): Promise<{ sources: VariableSources; clients: readonly OAuthClient[]; notes: readonly string[] }> {
  const files = await readVariableFiles(file, world);
  const sources = sourcesFor(files, world, environment);
  return { sources, clients: clientsFor(files, sources, environment), notes: files.notes };
}

/** Reads `.env` and the environment files that are nearest to `file`. */
export async function readVariableFiles(file: string, world: World): Promise<VariableFiles> {
  const notes: string[] = [];
  const folders = foldersAbove(file);
  const dotenv = parseEnv((await nearest(folders, '.env', world))?.text ?? '');
  const documents: EnvironmentFile[] = [];
  for (const name of environmentFiles) {
    const found = await nearest(folders, name, world);
    if (found) documents.push({ path: found.path, sections: parseDocument(found.path, found.text, notes) });
  }
  return { dotenv, documents, notes };
}

/** The variables that apply in one environment; `undefined` for none. */
export function sourcesFor(
  { dotenv, documents }: VariableFiles,
  world: World,
  environment: string | undefined,
): VariableSources {
  const chosen: Environment = new Map();
  const sections = sectionsOf(environment);
  for (const section of sections) {
    for (const document of documents) {
      for (const [name, value] of valuesOf(document, section)) chosen.set(name, value);
    }
  }
  return {
    environment: chosen,
    defined: everyDefinition(documents, sections),
    processEnv: world.processEnv,
    dotenv: name => dotenv[name],
    now: world.now,
    uuid: world.uuid,
    random: world.random,
  };
}

/** A named environment overrides what all share, wherever either stands; the private file overrides the public one. */
function sectionsOf(environment: string | undefined): string[] {
  return ['$shared', ...(environment === undefined ? [] : [environment])];
}

/** The OAuth clients of an environment: JetBrains' `Security.Auth`, and httpYac's variables. */
function clientsFor(
  { documents, dotenv }: VariableFiles,
  { environment }: VariableSources,
  chosen: string | undefined,
): OAuthClient[] {
  const objects = sectionsOf(chosen).flatMap(name => documents.map(({ sections }) => sections[name]));
  const variables = [
    ...Object.entries(dotenv).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
    ...[...environment].map(([name, { value }]) => [name, value] as const),
  ];
  return [...clientsOfSecurity(objects), ...clientsOfVariables(variables)];
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

/** The folder of `file` and those above it, each with its trailing separator; for a relative path up to where it begins. */
function foldersAbove(file: string): string[] {
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

interface EnvironmentFile {
  readonly path: string;
  readonly sections: Readonly<Record<string, unknown>>;
}

function valuesOf({ path, sections }: EnvironmentFile, environment: string): [string, EnvironmentValue][] {
  const values = sections[environment];
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([name, value]) => [
      name,
      { value: String(value), where: `${path}, ${environment}`, environment, file: path },
    ]);
}

/** By name, with those of the environments that were not chosen. */
function everyDefinition(
  documents: readonly EnvironmentFile[],
  applying: readonly string[],
): NonNullable<VariableSources['defined']> {
  const defined = new Map<string, (EnvironmentValue & { readonly applies: boolean })[]>();
  for (const document of documents) {
    for (const section of Object.keys(document.sections)) {
      for (const [name, value] of valuesOf(document, section)) {
        const applies = applying.includes(section);
        defined.set(name, [...(defined.get(name) ?? []), { ...value, applies }]);
      }
    }
  }
  return defined;
}

function parseDocument(path: string, text: string, notes: string[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    notes.push(`${path}: expected an object of environments.`);
  } catch (error) {
    notes.push(`${path}: not valid JSON${placeOf(error, text)}`);
  }
  return {};
}

/** Line and column of a syntax error. The engine's own message quotes the text, which may hold secrets. */
function placeOf(error: unknown, text: string): string {
  const offset = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (offset === undefined) return '';
  const { line, column } = positionAt(lineStarts(text), Number(offset));
  return `, line ${line + 1}, column ${column + 1}`;
}
