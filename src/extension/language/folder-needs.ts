import * as vscode from 'vscode';
import type { HttpFile } from '../../core/http-file/nodes.ts';
import { parseHttpFile } from '../../core/http-file/parse.ts';
import { carriesCredentials } from '../../core/secrets/credential-need.ts';
import { openApiNames, readOpenApi } from '../../inspector/read-openapi.ts';
import { foldersOf, namesIn } from '../folders-above.ts';
import { type NeedsAround, originOf } from './lens-plan.ts';

/** How long a look at a folder holds, in milliseconds. */
const holdsMs = 10_000;
const mostFiles = 32;
const mostDocuments = 4;
/** In bytes. */
const longest = 500_000;

const nothing: NeedsAround = { served: new Set(), asks: () => undefined };

/**
 * What the files around documents say about credentials: `.http` files of the same folder, OpenAPI documents there and above.
 * Nobody waits for it: what is known now is given, and `changed` is called when more is known.
 */
export class FolderNeeds {
  readonly #changed: () => void;
  readonly #known = new Map<string, { until: number; needs: NeedsAround }>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  of(document: vscode.TextDocument): NeedsAround {
    if (document.uri.scheme === 'untitled') return nothing;
    const key = document.uri.toString();
    const known = this.#known.get(key);
    if (known !== undefined && known.until > performance.now()) return known.needs;
    const kept = { until: performance.now() + holdsMs, needs: known?.needs ?? nothing };
    this.#known.set(key, kept);
    void this.#look(document.uri, kept);
    return kept.needs;
  }

  async #look(uri: vscode.Uri, kept: { needs: NeedsAround }): Promise<void> {
    const [served, asks] = await Promise.all([servedBeside(uri), documentsAround(uri)]);
    const before = kept.needs;
    const isSame = served.size === before.served.size && [...served].every(each => before.served.has(each));
    if (isSame && asks === undefined && before.asks === nothing.asks) return;
    kept.needs = { served, asks: asks ?? nothing.asks };
    this.#changed();
  }
}

async function servedBeside(uri: vscode.Uri): Promise<Set<string>> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const names = (await namesIn(folder)).filter(name => /\.(?:http|rest)$/i.test(name));
  const served = new Set<string>();
  for (const name of names.slice(0, mostFiles)) {
    const other = vscode.Uri.joinPath(folder, name);
    const text = other.path === uri.path ? undefined : await readText(other);
    if (text === undefined) continue;
    for (const origin of servedBy(parseHttpFile(text))) served.add(origin);
  }
  return served;
}

/** A variable that the other file defines means something in that file alone; others come from the environment of both. */
function servedBy({ requests, variables }: HttpFile): string[] {
  const own = variables.map(({ name }) => `{{${name.text}}}`.toLowerCase());
  return requests
    .filter(carriesCredentials)
    .map(originOf)
    .filter(origin => origin !== '' && !own.some(name => origin.includes(name)));
}

async function documentsAround(uri: vscode.Uri): Promise<NeedsAround['asks'] | undefined> {
  const found: NeedsAround['asks'][] = [];
  for (const folder of foldersOf(uri)) {
    for (const name of (await namesIn(folder)).filter(each => openApiNames.test(each))) {
      const text =
        found.length < mostDocuments ? await readText(vscode.Uri.joinPath(folder, name)) : undefined;
      const security = text === undefined ? undefined : readOpenApi(name, text);
      if (security !== undefined) found.push(security);
    }
  }
  if (found.length === 0) return undefined;
  return (method, url) => {
    for (const security of found) {
      const asked = security(method, url);
      if (asked !== undefined) return asked;
    }
    return undefined;
  };
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > longest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
