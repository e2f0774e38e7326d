import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Opens an untitled document and shows it in the first column. */
export async function show(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await openUntitled(language, content);
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** A name that was just given back may still hold the text of its last document: then the next name is taken. */
async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const document = await vscode.workspace.openTextDocument({ language, content });
    if (document.getText() === content) return document;
  }
  return assert.fail('no untitled document takes the text of this test');
}

/** The titles of the code lenses, line by line, in the order of the text. */
export async function lensTitles(document: vscode.TextDocument): Promise<Map<number, string[]>> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    1000,
  );
  const titles = new Map<number, string[]>();
  for (const { range, command } of lenses) {
    if (command === undefined) continue;
    titles.set(range.start.line, [...(titles.get(range.start.line) ?? []), command.title]);
  }
  return titles;
}

/** The texts of our hovers at the first occurrence of `piece`. */
export async function hoverText(document: vscode.TextDocument, piece: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(piece) + 5);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Waits for a condition that the editor reports no event for; rejects after ten seconds. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await pause(20);
  }
}

/** Closes every editor without asking, and waits until the names of untitled documents are free again. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await until('untitled documents are gone', () => !vscode.workspace.textDocuments.some(d => d.isUntitled));
}
