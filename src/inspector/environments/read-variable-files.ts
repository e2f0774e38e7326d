import type { World } from '../world.ts';
import { type DotenvFile, dotenvEnvironment, readDotenv } from './dotenv-files.ts';
import { foldersAbove, type ReadFile, readFolder } from './folders.ts';
import { type FileProblem, readJsonText } from './json-text.ts';
import { environmentSettings, scriptConfigurations, sourceKinds } from './source-kinds.ts';

/** A file or setting that defines environments. */
export interface EnvironmentDocument {
  /** Path of the file, or what the setting is called. */
  readonly path: string;
  readonly file: boolean;
  /** What it defines in each environment. */
  readonly sections: Readonly<Record<string, unknown>>;
}

/** What the files beside and above an .http file define, whatever the environment. */
export interface VariableFiles {
  /** The weakest first: by kind, and within a kind the farthest folder first. */
  readonly documents: readonly EnvironmentDocument[];
  /** The farthest folder first. */
  readonly dotenvs: readonly DotenvFile[];
  /** Paths of configurations that are programs, which are not run. */
  readonly scripts: readonly string[];
  readonly problems: readonly FileProblem[];
  /** What could not be read, one line each: the problems with their files. */
  readonly notes: readonly string[];
}

const kindOf: ReadonlyMap<string, number> = new Map(
  sourceKinds.flatMap(({ files }, rank) => files.map(name => [name, rank] as const)),
);
/** What is looked for where a folder cannot be listed, so that each folder costs a few attempts and no more. */
const fixedNames = ['.env', 'http-client.env.json', 'http-client.private.env.json'];

interface Found {
  readonly rank: number;
  readonly document: EnvironmentDocument;
}

/** Reads every file that may define variables for `file`, from its folder up. */
export async function readVariableFiles(file: string, world: World): Promise<VariableFiles> {
  const problems: FileProblem[] = [];
  const folders = foldersAbove(file);
  const files = (await Promise.all(folders.map(folder => readOne(folder, world)))).reverse().flat();
  const shared = await readShared(world);
  const dotenvs = [...shared, ...files].filter(({ name }) => dotenvEnvironment(name) !== undefined);
  const found = [
    ...files.flatMap(each => documentIn(each, problems)),
    ...(await settingsDocuments(folders, world, problems)),
  ];
  return {
    documents: found.sort((a, b) => a.rank - b.rank).map(({ document }) => document),
    dotenvs: dotenvs.map(readDotenv),
    scripts: files.filter(({ name }) => scriptConfigurations.has(name)).map(({ path }) => path),
    problems,
    notes: problems.map(({ file: path, message }) => `${path}: ${message}`),
  };
}

/** The files of one folder that matter, and those of its `env` folder, which httpYac reads too. */
async function readOne(folder: string, world: World): Promise<ReadFile[]> {
  const wanted = (name: string) =>
    kindOf.has(name) || scriptConfigurations.has(name) || dotenvEnvironment(name) !== undefined;
  const own = await readFolder(folder, world, wanted, fixedNames);
  const below = await readFolder(`${folder}env${separatorOf(folder)}`, world, isDotenv, []);
  return [...below, ...own];
}

/** httpYac's folder for all projects. */
async function readShared(world: World): Promise<ReadFile[]> {
  const folder = world.processEnv('HTTPYAC_ENV');
  if (folder === undefined || folder === '') return [];
  return await readFolder(`${folder.replace(/[/\\]$/, '')}${separatorOf(folder)}`, world, isDotenv, ['.env']);
}

function isDotenv(name: string): boolean {
  return dotenvEnvironment(name) !== undefined;
}

function separatorOf(folder: string): string {
  return folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
}

function documentIn({ path, name, text }: ReadFile, problems: FileProblem[]): Found[] {
  const rank = kindOf.get(name);
  const kind = rank === undefined ? undefined : sourceKinds[rank];
  if (rank === undefined || kind === undefined) return [];
  // Every project has one, and few of them are meant for us
  if (name === 'package.json' && !text.includes('"httpyac"')) return [];
  const read = readJsonText(path, text);
  if ('problem' in read) problems.push(read.problem);
  if ('problem' in read) return [];
  return sectionsOf(read.value, kind.path, path, true, rank, problems);
}

function sectionsOf(
  value: unknown,
  within: readonly string[],
  path: string,
  file: boolean,
  rank: number,
  problems: FileProblem[],
): Found[] {
  const sections = within.reduce<unknown>(member, value);
  if (sections === undefined && within.length > 0) return [];
  if (isObject(sections)) return [{ rank, document: { path, file, sections } }];
  problems.push({ file: path, line: 1, column: 1, message: 'expected an object of environments.' });
  return [];
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** VS Code's settings: from the editor, else from the nearest folder that has some. */
async function settingsDocuments(
  folders: readonly string[],
  world: World,
  problems: FileProblem[],
): Promise<Found[]> {
  const { settings, origin } = await editorSettings(folders, world, problems);
  return Object.entries(environmentSettings).flatMap(([name, id]) => {
    const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
    const rank = sourceKinds.findIndex(kind => kind.id === id);
    if (value === undefined || value === null) return [];
    return sectionsOf(value, [], `setting ${name}${origin}`, false, rank, problems);
  });
}

async function editorSettings(
  folders: readonly string[],
  world: World,
  problems: FileProblem[],
): Promise<{ readonly settings: Readonly<Record<string, unknown>>; readonly origin: string }> {
  if (world.editorSettings !== undefined) return { settings: world.editorSettings, origin: '' };
  for (const folder of folders) {
    const below = `${folder}.vscode${separatorOf(folder)}`;
    const [file] = await readFolder(below, world, name => name === 'settings.json', []);
    if (file === undefined) continue;
    const { path, text } = file;
    const read = readJsonText(path, text);
    if ('problem' in read) problems.push(read.problem);
    else if (isObject(read.value)) return { settings: read.value, origin: ` in ${path}` };
  }
  return { settings: {}, origin: '' };
}
