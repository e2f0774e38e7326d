import * as vscode from 'vscode';
import type { VariableSources } from '../core/http-file/variable-sources.ts';
import { displayPath } from './display-path.ts';
import type { EnvironmentChoice } from './environment-choice.ts';

/** How long what was read of the files beside a document is taken to hold, in milliseconds. */
const holdsMs = 2000;

/** What the variables of a document are resolved against, for help while it is edited. */
export class DocumentSources {
  readonly #read = new WeakMap<
    vscode.TextDocument,
    {
      readonly until: number;
      readonly environment: string | undefined;
      readonly sources: Promise<VariableSources>;
    }
  >();

  readonly #environment: Pick<EnvironmentChoice, 'current'>;

  constructor(environment: Pick<EnvironmentChoice, 'current'>) {
    this.#environment = environment;
  }

  /** In Restricted Mode nothing is read, neither files nor the process. */
  of(document: vscode.TextDocument): Promise<VariableSources> {
    if (!vscode.workspace.isTrusted) return Promise.resolve(nothing);
    const known = this.#read.get(document);
    const environment = this.#environment.current;
    const isFresh = known !== undefined && performance.now() < known.until;
    if (isFresh && known.environment === environment) return known.sources;
    const sources = readSources(document, environment);
    this.#read.set(document, { until: performance.now() + holdsMs, environment, sources });
    return sources;
  }
}

async function readSources(
  document: vscode.TextDocument,
  environment: string | undefined,
): Promise<VariableSources> {
  const { variableSources, worldFor } = await import('./language/first-use.ts');
  const { sources } = await variableSources(displayPath(document.uri), worldFor(document.uri), environment);
  return sources;
}

const nothing: VariableSources = {
  environment: new Map(),
  processEnv: () => undefined,
  dotenv: () => undefined,
  now: () => 0,
  uuid: () => '',
  random: () => 0,
};
