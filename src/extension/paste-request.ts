import * as vscode from 'vscode';
import { readPastedRequest } from '../core/http-file/pasted-request.ts';
import { requestInsertion } from '../core/http-file/request-insertion.ts';
import { Refusal } from './refusal.ts';

/** Nobody copies a longer command; a longer text is not searched. */
const longestText = 5_000_000;

/** Writes the curl command, fetch call or PowerShell command on the clipboard as a request at the cursor. */
export async function pasteRequest(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'http') {
    throw new Refusal('no-http-document', 'open an .http file and put the cursor where the request belongs.');
  }
  const { document, selection } = editor;
  const insertion = pastedText(document, selection, await vscode.env.clipboard.readText());
  if (insertion === undefined) {
    throw new Refusal(
      'no-pasted-request',
      'the clipboard holds no curl command, fetch call or PowerShell command.',
    );
  }
  await editor.edit(change => change.replace(selection, insertion.text));
  const remarks = insertion.notes === 0 ? '' : '; what could not be carried over stands above it';
  vscode.window.setStatusBarMessage(`HTTP Auth: pasted as a request${remarks}`, 6000);
}

/** What `copied` becomes in place of `range`; undefined where it is no request of another tool. */
export function pastedText(
  document: vscode.TextDocument,
  range: vscode.Range,
  copied: string,
): { readonly text: string; readonly notes: number } | undefined {
  const pasted = copied.length > longestText ? undefined : readPastedRequest(copied);
  if (pasted === undefined || pasted.http === '') return undefined;
  const offsets = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return { text: requestInsertion(document.getText(), offsets, pasted), notes: pasted.notes.length };
}
