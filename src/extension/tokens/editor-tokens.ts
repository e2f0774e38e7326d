import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { askedOnce } from '../../inspector/asked-passphrases.ts';
import type { TokenWorld } from '../../inspector/oauth/token-world.ts';
import type { SecretVault } from './secret-vault.ts';
import type { TokenSession } from './token-session.ts';
import { forwarded, type UriCallbacks } from './uri-callbacks.ts';

/** What holds the secrets and tokens of this window. */
export interface TokenServices {
  readonly vault: SecretVault;
  readonly tokens: TokenSession;
  readonly callbacks: UriCallbacks;
}

/** Secrets and tokens as seen from the .http file at `uri`. */
export function tokensFor({ vault, tokens, callbacks }: TokenServices, uri: vscode.Uri): TokenWorld {
  const folder = folderOf(uri);
  return {
    store: tokens.storeFor(folder),
    secret: name => vault.secret(folder, name),
    askSecret: name => askFor(vault, folder, name),
    editorToken,
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
    signIn: {
      openBrowser,
      callbackFor: (redirectUri, state) => callbacks.callbackFor(redirectUri, state),
      reachable: forwarded,
      async showDeviceCode({ userCode, verificationUri, complete }) {
        const text = `HTTP Auth: enter the code ${userCode} at ${verificationUri}`;
        // Not awaited: the provider is asked meanwhile.
        void vscode.window.showInformationMessage(text, 'Copy Code and Open').then(async choice => {
          if (choice === undefined) return;
          await vscode.env.clipboard.writeText(userCode);
          await openBrowser(complete ?? verificationUri);
        });
      },
    },
  };
}

/** The text itself, which the editor takes as well: made into a Uri, an escaped `&` in it would become a bare one. */
async function openBrowser(url: string): Promise<boolean> {
  return await vscode.env.openExternal(url as unknown as vscode.Uri);
}

/** Secrets belong to a workspace folder, else to the folder of the file. */
export function folderOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return (folder ?? vscode.Uri.joinPath(uri, '..')).toString();
}

/** The user is asked once, when a request first needs it. */
async function askFor(vault: SecretVault, folder: string, name: string): Promise<string | undefined> {
  const value = await askSecret(name);
  if (value === undefined || value === '') return undefined;
  await vault.setSecret(folder, name, value);
  return value;
}

/** Asks for the value of a secret; what is typed is not shown. */
export async function askSecret(name: string): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: `Secret ${name}`,
    prompt: 'Kept in VS Code’s secret storage, for this workspace folder alone.',
    password: true,
    ignoreFocusOut: true,
  });
}

/**
 * Passphrases of certificate files: the one that is kept, else the user is asked. It is kept only where the user says so,
 * and no longer once it was wrong.
 */
export function passphraseFor(
  { vault }: TokenServices,
  uri: vscode.Uri,
): (path: string, again: boolean) => Promise<string | undefined> {
  const folder = folderOf(uri);
  return askedOnce(async (path, again) => {
    const name = `passphrase ${path}`;
    if (again) await vault.setSecret(folder, name, '');
    else {
      const kept = await vault.secret(folder, name);
      if (kept !== undefined) return kept;
    }
    const value = await vscode.window.showInputBox({
      title: `Passphrase of ${path}`,
      prompt: again ? 'The last one was wrong.' : 'For this request; you are asked whether to keep it.',
      password: true,
      ignoreFocusOut: true,
    });
    if (value) void offerToKeep(vault, folder, name, value);
    return value;
  });
}

async function offerToKeep(vault: SecretVault, folder: string, name: string, value: string): Promise<void> {
  const text = `HTTP Auth: keep the ${name} in VS Code’s secret storage, for this workspace folder?`;
  const choice = await vscode.window.showInformationMessage(text, 'Keep');
  if (choice !== undefined) await vault.setSecret(folder, name, value);
}

/** A session of VS Code’s own providers (github, microsoft). The user’s refusal is an answer. */
async function editorToken(provider: string, scopes: readonly string[]): Promise<string | undefined> {
  try {
    const session = await vscode.authentication.getSession(provider, scopes, { createIfNone: true });
    return session.accessToken;
  } catch {
    return undefined;
  }
}
