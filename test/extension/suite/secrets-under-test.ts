import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import { displayPath } from '../../../src/extension/display-path.ts';
import { worldFor } from '../../../src/extension/world.ts';
import { variableSources } from '../../../src/inspector/variable-sources.ts';
import { closeAll } from './documents-under-test.ts';

/** Two made-up secrets, and a request with the first. */
export const secret = '7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6';
export const other = 'Zt9Kc2Vx8Lb5Wn1Rj67f3Qm0';
export const header = `GET https://api.shop.example/a\nX-Api-Key: ${secret}\n`;
const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri);
  return uri;
};
/** A folder of its own for each test: a file that comes again is first shown as it was. */
let place = 0;

/** The name of that folder. */
export const placeName = () => `secrets-${place}`;

export const at = (path: string) => vscode.Uri.joinPath(folder(), placeName(), path);
export const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'HTTP Auth Secrets');

/** Opens a real file of the workspace. */
export async function open(path: string, content: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(at(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What a file of the test's folder holds on the disk; `undefined` where there is none. */
export async function read(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
  } catch {
    return undefined;
  }
}

/** Our fixes at a piece of the text. */
export async function actions(document: vscode.TextDocument, piece = secret): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(piece) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
  return found.filter(each => /secret|variable|Move|Replace|Ignore|gitignore/i.test(each.title));
}

export const titles = async (document: vscode.TextDocument) =>
  (await actions(document)).map(({ title }) => title);

/** Applies the action of that title, and takes what it asks for as it is suggested. */
export async function apply(document: vscode.TextDocument, title: string, piece = secret): Promise<void> {
  const action = (await actions(document, piece)).find(each => each.title.startsWith(title));
  assert.ok(action, `there is no ${title}`);
  if (action.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command === undefined) return;
  await accepting(vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])));
}

/** Waits for a command, and takes what it asks for as it is suggested. */
export async function accepting(command: Thenable<unknown>): Promise<void> {
  let done = false;
  const work = Promise.resolve(command).then(() => {
    done = true;
  });
  while (!done) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(50);
  }
  await work;
}

/** What a request of the document would send as that header, with the files as they are on the disk. */
export async function sentHeader(
  document: vscode.TextDocument,
  name: string,
  environment?: string,
): Promise<string | undefined> {
  const world = worldFor(document.uri);
  const { sources } = await variableSources(displayPath(document.uri), world, environment);
  const file = parseHttpFile(document.getText());
  const [request] = file.requests;
  assert.ok(request);
  return resolveRequest(request, file, sources).headers.find(each => each.name === name)?.value;
}

/** Closes what a test opened; the next one gets a folder of its own. */
export async function leave(): Promise<void> {
  await closeAll();
  place += 1;
}

/** Takes away every file that the tests made. */
export async function cleanUp(): Promise<void> {
  for (const [name] of await vscode.workspace.fs.readDirectory(folder())) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name), { recursive: true });
  }
}
