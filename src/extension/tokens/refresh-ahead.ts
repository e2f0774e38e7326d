import * as vscode from 'vscode';
import { settingsCertificate } from '../../inspector/client-certificate.ts';
import { refreshStored } from '../../inspector/oauth/refresh-stored.ts';
import type { TokenStore } from '../../inspector/oauth/token-world.ts';
import { readSettings } from '../settings.ts';
import { worldFor } from '../world.ts';
import type { TokenServices } from './editor-tokens.ts';

/** Refreshes the tokens under a key of the vault. False where the provider says that they are used up. */
export async function refreshAhead(
  { vault, tokens }: Pick<TokenServices, 'vault' | 'tokens'>,
  key: string,
): Promise<boolean> {
  if (!vscode.workspace.isTrusted || !readSettings(undefined).refreshAhead) return false;
  const world = worldFor(vscode.Uri.file('/'));
  const store: TokenStore = {
    load: () => vault.tokens(key),
    save: (_key, stored) => tokens.replace(key, stored),
    remove: () => vault.removeTokens(key),
  };
  const { timeoutMs } = readSettings(undefined);
  const wait = () => Promise.resolve();
  const access = {
    world,
    options: { timeoutMs },
    exchanges: [],
    certificateFor: (url: string) => settingsCertificate(url, world),
    tokens: { store, secret: async () => undefined, wait },
  };
  return (await refreshStored(key, access)) !== undefined;
}
