import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { Range } from '../../core/http-file/range.ts';
import {
  type IgnoreList,
  ignoreListHead,
  ignoreListName,
  readIgnoreList,
} from '../../core/secrets/ignore-list.ts';
import { fingerprintOf } from '../../core/secrets/ignored.ts';
import { Refusal } from '../refusal.ts';
import { applyAndSave, editFile, fileBeside } from './files-beside.ts';
import type { ChosenSecret } from './secret-at.ts';

/** Sets a value aside wherever it stands in the workspace. The list holds its fingerprint. */
export async function ignoreValue({ document, literal }: ChosenSecret): Promise<void> {
  await addLine(document.uri, () => `value ${fingerprint(literal)}`);
}

/** Sets all secrets of a file aside. */
export async function ignoreFile({ document }: ChosenSecret): Promise<void> {
  await addLine(document.uri, folder => pathIn(folder, document.uri));
}

/** Tells of a literal of the document whether its workspace sets it aside; `undefined` where it sets nothing aside. */
export async function ignoredIn(
  document: vscode.Uri,
): Promise<((text: string, range: Range) => boolean) | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const list = folder && (await ignoreListOf(folder));
  if (folder === undefined || list === undefined) return undefined;
  if (list.hasFile(pathIn(folder, document))) return () => true;
  if (list.values.size === 0) return undefined;
  return (text, { start, end }) => list.values.has(fingerprint(text.slice(start, end)));
}

/** What a workspace folder sets aside: as it reads in an open editor, else on the disk. */
export async function ignoreListOf(folder: vscode.Uri): Promise<IgnoreList | undefined> {
  const uri = vscode.Uri.joinPath(folder, ignoreListName);
  const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  if (open !== undefined) return readIgnoreList(open.getText());
  try {
    return readIgnoreList(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

async function addLine(document: vscode.Uri, lineFor: (folder: vscode.Uri) => string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (folder === undefined) {
    throw new Refusal('not-moved', `only a workspace can ignore: open the folder of this file first.`);
  }
  const file = await fileBeside(vscode.Uri.joinPath(folder, ignoreListName));
  const head = file.document === undefined ? ignoreListHead : '';
  const separator = file.text === '' || file.text.endsWith('\n') ? '' : '\n';
  const end = { start: file.text.length, end: file.text.length };
  const change = new vscode.WorkspaceEdit();
  editFile(change, file, [{ range: end, newText: `${head}${separator}${lineFor(folder)}\n` }]);
  await applyAndSave(change, [file]);
}

function pathIn(folder: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.startsWith(`${folder.path}/`) ? uri.path.slice(folder.path.length + 1) : uri.path;
}

/** The same for the same value; what the list holds in its place. */
export function fingerprint(value: string): string {
  return fingerprintOf(value, text => createHash('sha256').update(text).digest('hex'));
}
