import * as vscode from 'vscode';

/** Folders above a file that are looked at. */
const highest = 24;

/** The folder of a document and those above it, up to its workspace folder. */
export function foldersOf(document: vscode.Uri): vscode.Uri[] {
  const top = vscode.workspace.getWorkspaceFolder(document)?.uri.path;
  const folders = [vscode.Uri.joinPath(document, '..')];
  for (let last = folders[0]; top !== undefined && last !== undefined && last.path !== top; ) {
    if (folders.length >= highest || last.path === '/') break;
    last = vscode.Uri.joinPath(last, '..');
    folders.push(last);
  }
  return folders;
}

/** The names in a folder; none where it cannot be read. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}
