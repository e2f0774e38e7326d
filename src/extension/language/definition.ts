import * as vscode from 'vscode';
import type { Definition } from '../../core/http-file/assist/definition.ts';
import { editorRange } from '../text-ranges.ts';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** Leads from a variable to its line or its environment file, and from the name of a request to the request. */
export function registerDefinition(services: HelpServices): vscode.Disposable {
  const provideDefinition = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location[]> => {
    const offset = document.offsetAt(position);
    const [subject, { definitionsAt }] = await Promise.all([
      subjectOf(services, document),
      import('./first-use.ts'),
    ]);
    if (subject === undefined) return [];
    const definitions = definitionsAt(subject, offset);
    const locations = await Promise.all(definitions.map(definition => locate(document, definition)));
    return locations.filter(location => location !== undefined);
  };
  return vscode.languages.registerDefinitionProvider(httpDocuments, { provideDefinition });
}

async function locate(
  document: vscode.TextDocument,
  definition: Definition,
): Promise<vscode.Location | undefined> {
  if (definition.kind === 'here')
    return new vscode.Location(document.uri, editorRange(document, definition.range));
  const uri = besides(document.uri, definition.file);
  try {
    const [{ placeInVariableFile }, other] = await Promise.all([
      import('./first-use.ts'),
      vscode.workspace.openTextDocument(uri),
    ]);
    const range = placeInVariableFile(other.getText(), definition);
    return new vscode.Location(
      uri,
      range === undefined ? new vscode.Position(0, 0) : editorRange(other, range),
    );
  } catch {
    return undefined; // the file is gone, or is not on a disk: there is nothing to show
  }
}

/** Paths of variables are absolute, or relative to the document's workspace folder as `displayPath` has them. */
function besides(document: vscode.Uri, path: string): vscode.Uri {
  const absolute = /^(?:[/\\]|[A-Za-z]:)/.test(path);
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
  if (!absolute) return vscode.Uri.joinPath(folder, path);
  const uri = vscode.Uri.file(path);
  return document.scheme === 'file' || document.scheme === 'untitled'
    ? uri
    : document.with({ path: uri.path });
}
