import * as vscode from 'vscode';
import { editorRange } from '../text-ranges.ts';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** Renames a variable or a request everywhere in its `http` document. The editor shows why where it cannot be done. */
export function registerRename(services: HelpServices): vscode.Disposable {
  const prepareRename = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> => {
    const offset = document.offsetAt(position);
    const [subject, { renameOffer }] = await load(services, document);
    const offer = subject && renameOffer(subject, offset);
    if (offer === undefined) return undefined;
    if ('refusal' in offer) throw new Error(offer.refusal);
    return { range: editorRange(document, offer.thing.range), placeholder: offer.thing.name };
  };
  const provideRenameEdits = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit | undefined> => {
    const offset = document.offsetAt(position);
    const [subject, { rename }] = await load(services, document);
    const renaming = subject && rename(subject, offset, newName);
    if (renaming === undefined) return undefined;
    if ('refusal' in renaming) throw new Error(renaming.refusal);
    const edit = new vscode.WorkspaceEdit();
    for (const range of renaming.ranges) edit.replace(document.uri, editorRange(document, range), newName);
    return edit;
  };
  return vscode.languages.registerRenameProvider(httpDocuments, { prepareRename, provideRenameEdits });
}

function load(services: HelpServices, document: vscode.TextDocument) {
  return Promise.all([subjectOf(services, document), import('./first-use.ts')]);
}
