import * as vscode from 'vscode';
import { withCancelButton } from '../cancellable.ts';
import type { Services } from '../services.ts';
import { takesReferences } from './document-role.ts';
import { ignoreFile, ignoreValue } from './ignore-secret.ts';
import { isSecretPlace, movePlaces, type SecretPlace } from './move-places.ts';
import { moveSecret } from './move-secret.ts';
import { type ChosenSecret, secretAt, secretAtCursor } from './secret-at.ts';
import type { SecretNode } from './secret-tree.ts';
import { verifySecret } from './verify-secret.ts';
import type { ScannedPlace } from './workspace-scan.ts';
import { scanWorkspace } from './workspace-scan.ts';

/** Moves the secret that a fix or link named, else the one at the cursor; asks for the place where none is named. */
export async function moveSecretCommand(
  services: Services,
  uri?: unknown,
  start?: unknown,
  place?: unknown,
): Promise<void> {
  const { sights } = await services.secretServices.load();
  const secret = await secretOf(services, uri, start);
  const { dialect } = (await sights.around(secret.document, secret.text)).surroundings;
  const places = (Object.keys(movePlaces) as SecretPlace[]).flatMap(name => {
    const title = movePlaces[name].title(secret.document, dialect);
    return title === undefined ? [] : [{ label: title.replace('…', ''), name }];
  });
  const named = isSecretPlace(place) ? place : undefined;
  const chosen = named ?? (await vscode.window.showQuickPick(places, { title: 'Move the secret' }))?.name;
  if (chosen === undefined) return;
  await moveSecret({ ...services, sights }, secret, chosen);
}

/** Selects a secret that a scan found. */
export async function revealSecret(uri?: unknown, start?: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const position = document.positionAt(start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

/** Looks through the workspace, with a button that stops it, and shows what it found. */
export async function scanWorkspaceCommand({ secretTree }: Services): Promise<void> {
  const scan = await withCancelButton('HTTP Auth: looking for secrets', async (signal, progress) => {
    const found = await scanWorkspace(signal, progress);
    return signal.aborted ? undefined : found;
  });
  if (scan === undefined) return;
  await secretTree.show(scan);
  await vscode.commands.executeCommand('httpAuthInspector.secrets.focus');
}

/** Moves every place of the value of a line of the tree to Secret Storage, in all files that can refer to it. */
export async function moveEverywhereCommand(services: Services, node?: unknown): Promise<void> {
  const scanned = scannedOf(node);
  if (scanned === undefined) return;
  const { secrets, sights } = await services.secretServices.load();
  const same = (services.secretTree.scan?.files ?? [])
    .flatMap(file => file.places)
    .filter(each => each.fingerprint === scanned.fingerprint && takesReferences(each.uri.path));
  const first = await secretAt(secrets, scanned.uri, scanned.start);
  const others: ChosenSecret[] = [];
  for (const { uri, start } of same) {
    const other = await secretAt(secrets, uri, start);
    const isKnown = [first, ...others].some(({ document }) => document === other.document);
    if (!isKnown && other.literal === first.literal) others.push(other);
  }
  await moveSecret({ ...services, sights }, first, 'secret-storage', others);
}

/** Selects a secret and opens the list of its fixes. */
export async function showSecret(uri?: unknown, start?: unknown, end?: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const editor = await vscode.window.showTextDocument(document);
  // From its end to its beginning: a long one does not move the view sideways
  editor.selection = new vscode.Selection(document.positionAt(end), document.positionAt(start));
  editor.revealRange(new vscode.Range(editor.selection.active, editor.selection.active));
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Sets a value or a file aside, in this workspace. */
export async function ignoreSecretCommand(
  services: Services,
  uri?: unknown,
  start?: unknown,
  what?: unknown,
): Promise<void> {
  const secret = await secretOf(services, uri, start);
  await (what === 'file' ? ignoreFile(secret) : ignoreValue(secret));
  await services.secretServices.rulesChanged();
}

/** Asks the provider of a secret whether it works. */
export async function verifySecretCommand(services: Services, uri?: unknown, start?: unknown): Promise<void> {
  await verifySecret(await secretOf(services, uri, start));
}

async function secretOf({ secretServices }: Services, uri: unknown, start: unknown): Promise<ChosenSecret> {
  const { secrets } = await secretServices.load();
  const scanned = scannedOf(uri);
  if (scanned !== undefined) return await secretAt(secrets, scanned.uri, scanned.start);
  if (typeof uri !== 'string' || typeof start !== 'number') return await secretAtCursor(secrets);
  return await secretAt(secrets, vscode.Uri.parse(uri, true), start);
}

/** The secret of a line of the tree. */
function scannedOf(node: unknown): ScannedPlace | undefined {
  const isPlace = typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'place';
  const place = isPlace ? (node as Extract<SecretNode, { kind: 'place' }>).place : undefined;
  return place?.kind === 'secret' ? place : undefined;
}
