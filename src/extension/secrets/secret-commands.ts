import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { ignoreFile, ignoreValue } from './ignore-secret.ts';
import { isSecretPlace, movePlaces, type SecretPlace } from './move-places.ts';
import { moveSecret } from './move-secret.ts';
import { type ChosenSecret, secretAt, secretAtCursor } from './secret-at.ts';
import { verifySecret } from './verify-secret.ts';

/** Moves the secret that a fix or link named, else the one at the cursor; asks for the place where none is named. */
export async function moveSecretCommand(
  services: Services,
  uri?: unknown,
  start?: unknown,
  place?: unknown,
): Promise<void> {
  const { sights } = await services.secretServices.load();
  const secret = await chosenSecret(services, uri, start);
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

/** Selects a secret and opens the list of its fixes. */
export async function showSecret(uri?: unknown, start?: unknown, end?: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Sets a value or a file aside, in this workspace. */
export async function ignoreSecretCommand(
  services: Services,
  uri?: unknown,
  start?: unknown,
  what?: unknown,
): Promise<void> {
  const secret = await chosenSecret(services, uri, start);
  await (what === 'file' ? ignoreFile(secret) : ignoreValue(secret));
  await services.secretServices.ignoredChanged();
}

/** Asks the provider of a secret whether it works. */
export async function verifySecretCommand(services: Services, uri?: unknown, start?: unknown): Promise<void> {
  await verifySecret(await chosenSecret(services, uri, start));
}

async function chosenSecret(
  { secretServices }: Services,
  uri: unknown,
  start: unknown,
): Promise<ChosenSecret> {
  const { secrets } = await secretServices.load();
  if (typeof uri !== 'string' || typeof start !== 'number') return await secretAtCursor(secrets);
  return await secretAt(secrets, vscode.Uri.parse(uri, true), start);
}
