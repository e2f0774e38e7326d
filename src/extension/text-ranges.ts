import * as vscode from 'vscode';
import type { Range } from '../core/http-file/range.ts';

/** A range of offsets as the editor counts: lines and columns. */
export function editorRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}
