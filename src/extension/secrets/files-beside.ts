import * as vscode from 'vscode';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { editorRange } from '../text-ranges.ts';

/** A file that is there, or could be made. */
export interface FileBeside {
  readonly uri: vscode.Uri;
  /** `undefined` where there is no such file yet. */
  readonly document: vscode.TextDocument | undefined;
  readonly text: string;
}

/** The nearest file of that name in the folders; `undefined` where there is none. */
export async function nearest(folders: readonly vscode.Uri[], name: string): Promise<vscode.Uri | undefined> {
  for (const folder of folders) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (await exists(uri)) return uri;
  }
  return undefined;
}

/** Opens a file for editing, or says that it is yet to be made. */
export async function fileBeside(uri: vscode.Uri): Promise<FileBeside> {
  if (!(await exists(uri))) return { uri, document: undefined, text: '' };
  const document = await vscode.workspace.openTextDocument(uri);
  return { uri, document, text: document.getText() };
}

/** Adds edits of a file to `change`; a file that is not there yet is made with what the edits leave of nothing. */
export function editFile(
  change: vscode.WorkspaceEdit,
  { uri, document, text }: FileBeside,
  edits: readonly TextEdit[],
): void {
  if (document === undefined) {
    const contents = new TextEncoder().encode(edits.reduce(applied, text));
    change.createFile(uri, { contents });
    return;
  }
  for (const { range, newText } of edits) change.replace(uri, editorRange(document, range), newText);
}

/** Carries out an edit of several files as one, and saves those among them that were not open to the user. */
export async function applyAndSave(
  change: vscode.WorkspaceEdit,
  saved: readonly FileBeside[],
): Promise<boolean> {
  if (!(await vscode.workspace.applyEdit(change))) return false;
  // What a request resolves its variables against is read from the disk
  for (const { document } of saved) await document?.save();
  return true;
}

function applied(text: string, { range, newText }: TextEdit): string {
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
