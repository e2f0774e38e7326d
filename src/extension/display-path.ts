import type * as vscode from 'vscode';

/** The path that `$dotenv` starts from and that a report names. */
export function displayPath(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}
