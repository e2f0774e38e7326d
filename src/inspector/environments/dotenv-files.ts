import { parseEnv } from 'node:util';
import type { ReadFile } from './folders.ts';

/** A `.env` file, or one of an environment: `.env.dev` and `dev.env`. */
export interface DotenvFile {
  readonly path: string;
  readonly name: string;
  /** `undefined` for `.env`, which holds for all environments. */
  readonly environment: string | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** Names of files that show what a `.env` is to hold. */
const samples = /^(?:example|sample|template|dist|default|schema)$/i;

/** The environment that a file of this name belongs to, `''` for all; `undefined` when it is no such file. */
export function dotenvEnvironment(name: string): string | undefined {
  if (name === '.env') return '';
  const environment = /^\.env\.([\w.-]+)$/.exec(name)?.[1] ?? /^([\w-]+)\.env$/.exec(name)?.[1];
  return environment === undefined || samples.test(environment) ? undefined : environment;
}

/** Parses a file that `dotenvEnvironment` knows. */
export function readDotenv({ path, name, text }: ReadFile): DotenvFile {
  return { path, name, environment: dotenvEnvironment(name) || undefined, values: parseEnv(text) };
}

/** Those that hold in an environment, the weakest first. */
export function applyingDotenvs(files: readonly DotenvFile[], environment: string | undefined): DotenvFile[] {
  return [
    ...files.filter(file => file.environment === undefined),
    ...(environment === undefined ? [] : files.filter(file => file.environment === environment)),
  ];
}
