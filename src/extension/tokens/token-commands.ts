import * as vscode from 'vscode';
import { settingsCertificate } from '../../inspector/client-certificate.ts';
import { revokeTokens } from '../../inspector/oauth/revoke-tokens.ts';
import { TokenError } from '../../inspector/oauth/token-error.ts';
import type { StoredTokens } from '../../inspector/oauth/token-world.ts';
import { withCancelButton } from '../cancellable.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { worldFor } from '../world.ts';
import { askSecret, folderOf, type TokenServices, tokensFor } from './editor-tokens.ts';
import { storedTokens } from './session-tree.ts';

/** Asks for name and value of a `{{$secret NAME}}`; an empty value removes it. */
export async function setSecret(services: Services): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) throw new Refusal('no-http-document', 'open a folder or an .http file first.');
  const name = await vscode.window.showInputBox({
    title: 'Name of the secret',
    prompt: 'As it stands in {{$secret NAME}}.',
    validateInput: text => (/^[\w.-]{1,200}$/.test(text) ? undefined : 'Letters, digits, _ . and - only.'),
  });
  if (name !== undefined) await askAndKeep(services, uri, name);
}

/** Asks for the value of a secret and keeps it for the folder of `uri`; the panel then offers to send again. */
export async function askAndKeep(
  { vault, session, panel }: Services,
  uri: vscode.Uri,
  name: string,
): Promise<void> {
  const value = await askSecret(name);
  if (value === undefined) return;
  const isFolder = vscode.workspace.workspaceFolders?.some(
    folder => folder.uri.toString() === uri.toString(),
  );
  await vault.setSecret(isFolder ? uri.toString() : folderOf(uri), name, value);
  session.mended(value === '' ? `The secret ${name} was removed.` : `The secret ${name} was set.`);
  await panel.refresh();
}

/** Forgets the tokens of one client; the provider is not told. */
export async function signOut(services: TokenServices, node: unknown): Promise<void> {
  const token = await chosenToken(services, node, 'Sign out of');
  if (token !== undefined) await services.tokens.forget(token.key);
}

/** Tells the provider that the tokens are no longer good, then forgets them. What the provider refuses stays. */
export async function revoke(services: TokenServices, node: unknown): Promise<void> {
  const token = await chosenToken(services, node, 'Revoke the tokens of');
  if (token === undefined) return;
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const { timeoutMs } = readSettings(undefined);
  const done = await withCancelButton('HTTP Auth: revoking', async (signal, progress) => {
    const options = { timeoutMs, signal, progress };
    const world = worldFor(uri);
    const certificateFor = (url: string) => settingsCertificate(url, world);
    const access = { world, tokens: tokensFor(services, uri), options, exchanges: [], certificateFor };
    await revokeTokens(token.stored, access).catch(refuse);
    return true;
  });
  if (done) await services.tokens.forget(token.key);
}

function refuse(error: unknown): never {
  if (error instanceof TokenError) throw new Refusal('not-revoked', error.message);
  throw error;
}

interface ChosenToken {
  readonly key: string;
  readonly stored: StoredTokens;
}

/** The token of a line of the tree; from the palette the user picks one. */
async function chosenToken(
  services: TokenServices,
  node: unknown,
  title: string,
): Promise<ChosenToken | undefined> {
  const tokens = await storedTokens(services);
  const key = typeof node === 'object' && node !== null && 'key' in node ? node.key : undefined;
  if (key !== undefined) return tokens.find(token => token.key === key);
  if (tokens.length === 0) throw new Refusal('no-token', 'there are no tokens.');
  const items = tokens.map(token => ({
    label: token.stored.configuration.name,
    description: URL.parse(token.stored.tokenEndpoint)?.host ?? '',
    token,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.token;
}
