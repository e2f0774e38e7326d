import * as vscode from 'vscode';
import { constructsIn, type DetectedDialect, detectDialect } from '../../core/http-file/detect-dialect.ts';
import { extensionDialects } from '../../core/http-file/dialect-signs.ts';
import type { Surroundings } from '../../core/http-file/trap-finder/request-view.ts';
import { variableSources } from '../../inspector/variable-sources.ts';
import { displayPath } from '../display-path.ts';
import { foldersOf, namesIn } from '../folders-above.ts';
import { readSettings } from '../settings.ts';
import { worldFor } from '../world.ts';

/** What lies around a document, with the reasons for its dialect. */
export interface Described {
  readonly surroundings: Surroundings;
  readonly reasons: readonly string[];
}

/** What is the same for every document of a folder. */
interface Folder {
  readonly names: readonly string[];
  readonly knownNames: ReadonlySet<string> | undefined;
  readonly environmentFiles: readonly { readonly path: string; readonly text: string }[] | undefined;
}

const nowhere: Folder = { names: [], knownNames: undefined, environmentFiles: undefined };

/** How long a look at a folder holds, in milliseconds; a saved environment file ends it earlier. */
const holdsMs = 10_000;
/** A dialect shows at the beginning of a text or not at all, in code units. */
const telling = 100_000;
const environmentFile = /^http-client(?:\.private)?\.env\.json$/;
/** Variables that are defined where we do not look: by a script, or in the file of one environment. */
const definesElsewhere = /^(?:\.?httpyac(?:\.config)?\.c?js|\.env\..+|.+\.env)$/;

/** Looks around documents, and remembers for a while what it saw in a folder. */
export class FolderSights {
  readonly #seen = new Map<string, { readonly until: number; readonly folder: Promise<Folder> }>();

  /** What lies around a document whose text is `text`. In Restricted Mode no environment is read. */
  async around(document: vscode.TextDocument, text: string): Promise<Described> {
    const { names, knownNames, environmentFiles } = await this.#folderOf(document.uri);
    const { dialect, reasons } = dialectOf(document, text, names);
    return {
      surroundings: {
        dialect,
        ...(knownNames && { knownNames }),
        ...(environmentFiles && { environmentFiles }),
      },
      reasons,
    };
  }

  /** Has every folder looked at again. */
  forget(): void {
    for (const [key, { folder }] of this.#seen) this.#seen.set(key, { until: 0, folder });
  }

  async #folderOf(uri: vscode.Uri): Promise<Folder> {
    if (uri.scheme === 'untitled') return nowhere;
    const key = vscode.Uri.joinPath(uri, '..').toString();
    const known = this.#seen.get(key);
    if (known !== undefined && known.until > Date.now()) return await known.folder;
    const folder = lookAround(uri, await known?.folder);
    this.#seen.set(key, { until: Date.now() + holdsMs, folder });
    return await folder;
  }
}

function dialectOf(
  document: vscode.TextDocument,
  text: string,
  filesBeside: readonly string[],
): DetectedDialect {
  const { dialect } = readSettings(document.uri);
  if (dialect !== undefined) return { dialect, reasons: ['it is set so'] };
  return detectDialect({
    installedExtensions: Object.keys(extensionDialects).filter(id => vscode.extensions.getExtension(id)),
    filesBeside,
    constructs: constructsIn(text.slice(0, telling)),
  });
}

async function lookAround(uri: vscode.Uri, before: Folder | undefined): Promise<Folder> {
  const listed = await listFolders(uri);
  const names = listed.flatMap(folder => folder.names);
  if (!vscode.workspace.isTrusted) return { names, knownNames: undefined, environmentFiles: undefined };
  const knownNames = names.some(name => definesElsewhere.test(name)) ? undefined : await definedNames(uri);
  const environmentFiles = await readEnvironmentFiles(uri, listed);
  return {
    names,
    // The same objects as long as they say the same: what was found with them holds
    knownNames: same(before?.knownNames, knownNames, set => [...set]),
    environmentFiles: same(before?.environmentFiles, environmentFiles, files => files),
  };
}

function same<T>(before: T | undefined, now: T | undefined, plain: (value: T) => unknown): T | undefined {
  if (before === undefined || now === undefined) return now;
  return JSON.stringify(plain(before)) === JSON.stringify(plain(now)) ? before : now;
}

interface ListedFolder {
  readonly uri: vscode.Uri;
  readonly names: readonly string[];
}

/** The names in the folder of a file and in those above, up to the workspace folder. */
async function listFolders(file: vscode.Uri): Promise<ListedFolder[]> {
  const found: ListedFolder[] = [];
  for (const uri of foldersOf(file)) found.push({ uri, names: await namesIn(uri) });
  return found;
}

async function readEnvironmentFiles(uri: vscode.Uri, listed: readonly ListedFolder[]) {
  const world = worldFor(uri);
  const paths = listed.flatMap(folder =>
    folder.names
      .filter(name => environmentFile.test(name))
      .map(name => displayPath(vscode.Uri.joinPath(folder.uri, name))),
  );
  const files: { path: string; text: string }[] = [];
  for (const path of paths) {
    const text = await world.readTextFile(path);
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

/** Every name that some environment defines: which of them is chosen does not matter for a slip of the pen. */
async function definedNames(uri: vscode.Uri): Promise<ReadonlySet<string>> {
  const { sources } = await variableSources(displayPath(uri), worldFor(uri), undefined);
  return new Set([
    ...sources.environment.keys(),
    ...(sources.defined?.keys() ?? []),
    ...['rest-client', 'httpyac'].flatMap(section => namesInSetting(section, uri)),
  ]);
}

/** `rest-client.environmentVariables` and its like: environments by name, each with its variables. */
function namesInSetting(section: string, uri: vscode.Uri): string[] {
  const environments: unknown = vscode.workspace.getConfiguration(section, uri).get('environmentVariables');
  if (typeof environments !== 'object' || environments === null) return [];
  return Object.values(environments).flatMap(values =>
    typeof values === 'object' && values !== null ? Object.keys(values) : [],
  );
}
