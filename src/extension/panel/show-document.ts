import * as vscode from 'vscode';

/** Shows `selection` in the editor that has the document open already, else in the first column, not over the panel. */
export async function showDocument(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, selection });
}
