import type { AnsweredRequest } from './answers/answer-value.ts';
import type { Origin } from './resolved-request.ts';

/** One value of an environment file or setting. */
export interface EnvironmentValue extends Pick<Origin, 'where' | 'environment' | 'file'> {
  readonly value: string;
  /** Default: `environment`. */
  readonly kind?: 'environment' | 'dotenv';
}

/** What variables are resolved against. Everything that is not in the text itself is passed in. */
export interface VariableSources {
  /** Variables of the chosen environment, by name; `where` says which file or setting. */
  readonly environment: ReadonlyMap<string, EnvironmentValue>;
  /** Every definition of a name in any section of the environment files, for telling what else could have been meant. */
  readonly defined?: ReadonlyMap<string, readonly (EnvironmentValue & { readonly applies: boolean })[]>;
  /** What all environments share, for `{{$shared name}}`. */
  readonly shared?: ReadonlyMap<string, EnvironmentValue>;
  /** Names that the environment keeps in a place that cannot be read: completes `{{x}} …`. */
  readonly unavailable?: ReadonlyMap<string, string>;
  /** Values for this run alone, which go before all others: `--var`. */
  readonly given?: ReadonlyMap<string, string>;
  /** Values of expressions that were fetched beforehand, such as tokens. */
  readonly fetched?: ReadonlyMap<string, { readonly value: string; readonly where: string }>;
  /** Answers to prompts, by the prompt's name. */
  readonly answers?: ReadonlyMap<string, string>;
  /** Requests that were sent before, by name. */
  readonly answered?: ReadonlyMap<string, AnsweredRequest>;
  /** Names of requests in imported files. */
  readonly importedRequests?: ReadonlySet<string>;
  /** Path of the project's folder, without a separator at its end. */
  readonly projectRoot?: string;
  processEnv(name: string): string | undefined;
  dotenv(name: string): string | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
}
