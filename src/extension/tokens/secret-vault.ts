import type * as vscode from 'vscode';
import type { StoredTokens } from '../../inspector/oauth/token-world.ts';

/**
 * The only place where the extension writes secrets: VS Code's SecretStorage. What belongs to one workspace folder is not
 * seen from another one, so that a file cannot ask for the tokens of other projects.
 */
export class SecretVault {
  readonly #storage: vscode.SecretStorage;

  constructor(storage: vscode.SecretStorage) {
    this.#storage = storage;
  }

  async secret(folder: string, name: string): Promise<string | undefined> {
    return await this.#storage.get(keyOf('secret', folder, name));
  }

  /** An empty value removes the secret. */
  async setSecret(folder: string, name: string, value: string): Promise<void> {
    const key = keyOf('secret', folder, name);
    await (value === '' ? this.#storage.delete(key) : this.#storage.store(key, value));
  }

  async tokens(key: string): Promise<StoredTokens | undefined> {
    const text = await this.#storage.get(key);
    return text === undefined ? undefined : parse(text);
  }

  async storeTokens(key: string, stored: StoredTokens): Promise<void> {
    await this.#storage.store(key, JSON.stringify(stored));
  }

  async removeTokens(key: string): Promise<void> {
    await this.#storage.delete(key);
  }

  /** The keys of all tokens of a folder. */
  async tokenKeys(folder: string): Promise<string[]> {
    const prefix = keyOf('tokens', folder, '');
    return (await this.#storage.keys()).filter(key => key.startsWith(prefix));
  }

  tokensKey(folder: string, name: string): string {
    return keyOf('tokens', folder, name);
  }
}

function keyOf(kind: 'secret' | 'tokens', folder: string, name: string): string {
  return `${kind} ${encodeURIComponent(folder)} ${name}`;
}

/** What an older version wrote, or what broke, counts as not there. */
function parse(text: string): StoredTokens | undefined {
  try {
    const value = JSON.parse(text) as Partial<StoredTokens> | null;
    const isWhole =
      typeof value?.tokens?.accessToken === 'string' &&
      typeof value.tokenEndpoint === 'string' &&
      typeof value.configuration?.name === 'string';
    return isWhole ? (value as StoredTokens) : undefined;
  } catch {
    return undefined;
  }
}
