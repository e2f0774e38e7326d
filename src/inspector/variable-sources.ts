import { clientsOfSecurity, clientsOfVariables, type OAuthClient } from '../core/auth/oauth/oauth-client.ts';
import type { EnvironmentValue, VariableSources } from '../core/http-file/variable-sources.ts';
import { applyingDotenvs, type DotenvFile } from './environments/dotenv-files.ts';
import type { EnvironmentDocument, VariableFiles } from './environments/read-variable-files.ts';
import { readVariableFiles } from './environments/read-variable-files.ts';
import { readSection } from './environments/section-values.ts';
import { defaultSection, sharedSections } from './environments/source-kinds.ts';
import type { World } from './world.ts';

export { readVariableFiles, type VariableFiles } from './environments/read-variable-files.ts';

type Environment = ReadonlyMap<string, EnvironmentValue>;

/** What only one run knows: values given for it, what its user answered, what its requests were answered. */
export type RunSources = Pick<VariableSources, 'given' | 'answers' | 'answered' | 'importedRequests'>;

/** Reads what a request's variables may be resolved against: `.env`, the chosen environment, the process. */
export async function variableSources(
  file: string,
  world: World,
  environment: string | undefined,
): Promise<{ sources: VariableSources; clients: readonly OAuthClient[]; notes: readonly string[] }> {
  const files = await readVariableFiles(file, world);
  const sources = sourcesFor(files, world, environment);
  const notes = [...files.notes, ...environmentNotes(files, environment)];
  return { sources, clients: clientsFor(files, sources, environment), notes };
}

/** The variables that apply in one environment; `undefined` for none. */
export function sourcesFor(
  files: VariableFiles,
  world: World,
  environment: string | undefined,
  run: RunSources = {},
): VariableSources {
  const { documents, dotenvs } = files;
  const sections = sectionsOf(environment);
  const applying = applyingDotenvs(dotenvs, environment);
  return {
    ...run,
    environment: new Map([...plainDotenv(applying), ...valuesIn(documents, sections)]),
    shared: valuesIn(documents, sharedSections),
    unavailable: unavailableIn(documents, sections),
    defined: everyDefinition(documents, sections),
    ...(world.projectRoot === undefined ? {} : { projectRoot: world.projectRoot }),
    processEnv: world.processEnv,
    dotenv: name => applying.findLast(({ values }) => values[name] !== undefined)?.values[name],
    now: world.now,
    uuid: world.uuid,
    random: world.random,
  };
}

/** The environments that one can choose from, in the order of their files. */
export function environmentNames({ documents, dotenvs }: VariableFiles): string[] {
  const names = [
    ...documents.flatMap(({ sections }) => Object.keys(sections)),
    ...dotenvs.flatMap(({ environment }) => environment ?? []),
  ];
  return [...new Set(names)].filter(name => !name.startsWith('$'));
}

/** What is to be said of the choice of an environment: that there is none of that name. */
export function environmentNotes(files: VariableFiles, environment: string | undefined): string[] {
  const names = environmentNames(files);
  if (environment === undefined || names.length === 0 || names.includes(environment)) return [];
  return [`No environment is called "${environment}"; there are ${names.slice(0, 12).join(', ')}.`];
}

/** A named environment overrides what all share, wherever either stands; the private file overrides the public one. */
function sectionsOf(environment: string | undefined): string[] {
  return [...sharedSections, environment ?? defaultSection];
}

/** The sections that apply, a later one overriding an earlier one: they may hold `Security.Auth`. */
export function applyingSections({ documents }: VariableFiles, chosen: string | undefined): unknown[] {
  return sectionsOf(chosen).flatMap(name => documents.map(({ sections }) => sections[name]));
}

/** The OAuth clients of an environment: JetBrains' `Security.Auth`, and httpYac's variables. */
export function clientsFor(
  files: VariableFiles,
  { environment }: VariableSources,
  chosen: string | undefined,
): OAuthClient[] {
  const variables = [...environment].map(([name, { value }]) => [name, value] as const);
  return [...clientsOfSecurity(applyingSections(files, chosen)), ...clientsOfVariables(variables)];
}

function valuesIn(documents: readonly EnvironmentDocument[], sections: readonly string[]): Environment {
  return new Map(sections.flatMap(section => documents.flatMap(document => valuesOf(document, section))));
}

/** httpYac and Kulala take what stands in a `.env` for a variable of that name. */
function plainDotenv(files: readonly DotenvFile[]): [string, EnvironmentValue][] {
  return files.flatMap(({ name: file, path, values }) =>
    Object.entries(values).flatMap(([name, value]): [string, EnvironmentValue][] =>
      value === undefined
        ? []
        : [[name, { value, kind: 'dotenv', where: `${file} variable ${name}`, file: path }]],
    ),
  );
}

/** A name that is kept elsewhere in one document and has a value in a stronger one has that value. */
function unavailableIn(
  documents: readonly EnvironmentDocument[],
  sections: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(name => documents.flatMap(({ sections: of }) => [...readSection(of[name]).unavailable])),
  );
}

function valuesOf(
  { path, file, sections }: EnvironmentDocument,
  environment: string,
): [string, EnvironmentValue][] {
  const where = `${path}, ${environment}`;
  return [...readSection(sections[environment]).values].map(([name, value]) => [
    name,
    { value, where, environment, ...(file ? { file: path } : {}) },
  ]);
}

/** By name, with those of the environments that were not chosen. */
function everyDefinition(
  documents: readonly EnvironmentDocument[],
  applying: readonly string[],
): NonNullable<VariableSources['defined']> {
  const defined = new Map<string, (EnvironmentValue & { readonly applies: boolean })[]>();
  for (const document of documents) {
    for (const section of Object.keys(document.sections)) {
      for (const [name, value] of valuesOf(document, section)) {
        const list = defined.get(name) ?? [];
        list.push({ ...value, applies: applying.includes(section) });
        defined.set(name, list);
      }
    }
  }
  return defined;
}
