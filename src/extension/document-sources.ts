import * as vscode from 'vscode';
import type { VariableSources } from '../core/http-file/resolve.ts';
import { displayPath } from './display-path.ts';

/** How long what was read of the files beside a document is taken to hold, in milliseconds. */
const holdsMs = 2000;

/** What the variables of a document are resolved against, for help while it is edited. */
export class DocumentSources {
  readonly #read = new WeakMap<
    vscode.TextDocument,
    { readonly until: number; readonly sources: Promise<VariableSources> }
  >();

  /** In Restricted Mode nothing is read, neither files nor the process. */
  of(document: vscode.TextDocument): Promise<VariableSources> {
    if (!vscode.workspace.isTrusted) return Promise.resolve(nothing);
    const known = this.#read.get(document);
    if (known !== undefined && performance.now() < known.until) return known.sources;
    const sources = readSources(document);
    this.#read.set(document, { until: performance.now() + holdsMs, sources });
    return sources;
  }
}

async function readSources(document: vscode.TextDocument): Promise<VariableSources> {
  const [{ variableSources }, { worldFor }] = await Promise.all([
    import('../inspector/variable-sources.ts'),
    import('./world.ts'),
  ]);
  const { sources } = await variableSources(displayPath(document.uri), worldFor(document.uri), undefined);
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
