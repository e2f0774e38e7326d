import * as vscode from 'vscode';
import type { TokenPlan, WatchedToken } from '../../core/auth/oauth/token-watch.ts';
import type { StoredTokens, TokenStore } from '../../inspector/oauth/token-world.ts';
import type { SecretVault } from './secret-vault.ts';

/** What keeps tokens alive. */
export interface TokenCare {
  /** Refreshes the tokens under a key; false where that cannot be done any more. */
  refresh(key: string): Promise<boolean>;
  /** Whether tokens are refreshed and warned of ahead of time. */
  isWanted(): boolean;
}

/** A timer cannot wait longer than this. */
const longestWait = 2 ** 31 - 1;

/**
 * The tokens that requests of this window use: kept in the vault, refreshed ahead of time, with a status-bar item for the
 * next one to expire. Before the first token there is no timer and no item.
 */
export class TokenSession implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #vault: SecretVault;
  readonly #care: TokenCare;
  readonly #watched = new Map<string, WatchedToken>();
  readonly #stores = new Map<string, TokenStore>();
  #item: vscode.StatusBarItem | undefined;
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  readonly onDidChange = this.#changed.event;

  constructor(vault: SecretVault, care: TokenCare) {
    this.#vault = vault;
    this.#care = care;
  }

  get watched(): readonly WatchedToken[] {
    return [...this.#watched.values()];
  }

  /** The store of one workspace folder; whatever goes through it counts as in use. */
  storeFor(folder: string): TokenStore {
    const store = this.#stores.get(folder) ?? this.#createStore(folder);
    // One object a folder: requests that need the same token at once find each other by it
    this.#stores.set(folder, store);
    return store;
  }

  #createStore(folder: string): TokenStore {
    return {
      load: async name => {
        const key = this.#vault.tokensKey(folder, name);
        const stored = await this.#vault.tokens(key);
        // What it needs, the request does itself: a refresh token that rotates may be used once.
        if (stored) await this.#use(key, stored, false);
        return stored;
      },
      save: async (name, stored) => {
        const key = this.#vault.tokensKey(folder, name);
        await this.#vault.storeTokens(key, stored);
        await this.#use(key, stored);
      },
      remove: async name => await this.forget(this.#vault.tokensKey(folder, name)),
    };
  }

  /** Signs out: the tokens are gone from the vault and from view. */
  async forget(key: string): Promise<void> {
    await this.#vault.removeTokens(key);
    this.#watched.delete(key);
    await this.#look();
  }

  /** New tokens in place of those under `key`; the time of their last use stays. */
  async replace(key: string, stored: StoredTokens): Promise<void> {
    await this.#vault.storeTokens(key, stored);
    const before = this.#watched.get(key);
    if (before) this.#watched.set(key, { ...before, tokens: stored.tokens, warned: false });
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#item?.dispose();
    this.#changed.dispose();
  }

  async #use(
    key: string,
    { configuration: { name }, tokens }: StoredTokens,
    mayRefresh = true,
  ): Promise<void> {
    const before = this.#watched.get(key);
    const same = before?.tokens.accessToken === tokens.accessToken;
    const warned = same && before.warned;
    this.#watched.set(key, { key, name, tokens, usedAt: Date.now(), warned });
    await vscode.commands.executeCommand('setContext', 'httpAuthInspector.hasSession', true);
    await this.#look(mayRefresh);
  }

  /** Shows, warns and refreshes what is due now, and wakes when the next is. */
  async #look(mayRefresh = true): Promise<void> {
    const { planTokens } = await import('../first-use.ts');
    clearTimeout(this.#timer);
    if (this.#disposed) return;
    const plan = planTokens(this.watched, Date.now(), this.#care.isWanted());
    await this.#show(plan);
    this.#warn(plan);
    const { wakeAt } = plan;
    if (wakeAt !== undefined) {
      const wait = Math.min(Math.max(wakeAt - Date.now(), 1000), longestWait);
      this.#timer = setTimeout(() => void this.#look(), wait);
    }
    this.#changed.fire();
    // Last, since each of them looks again.
    if (mayRefresh) for (const token of plan.refresh) await this.#renew(token);
  }

  /** A refresh that fails is not tried again: the next request begins anew and says what is wrong. */
  async #renew({ key }: WatchedToken): Promise<void> {
    const before = this.#watched.get(key)?.tokens.accessToken;
    const renewed = await this.#care.refresh(key).catch(() => false);
    if (renewed && this.#watched.get(key)?.tokens.accessToken !== before) return await this.#look();
    this.#watched.delete(key);
    await this.#look();
  }

  async #show({ next }: TokenPlan): Promise<void> {
    if (next?.tokens.expiresAt === undefined) {
      this.#item?.hide();
      return;
    }
    const { formatExpiry } = await import('../first-use.ts');
    this.#item ??= createItem();
    this.#item.text = `$(key) ${next.name}: ${formatExpiry(next.tokens.expiresAt, Date.now())}`;
    this.#item.tooltip =
      next.tokens.refreshToken === undefined
        ? `The token of ${next.name} is the next to expire. The next request after that obtains a new one.`
        : `The token of ${next.name} is the next to expire. It is refreshed ${this.#care.isWanted() ? 'before that, while you use it' : 'by the next request after that'}.`;
    this.#item.show();
  }

  #warn({ warn }: TokenPlan): void {
    for (const token of warn) {
      this.#watched.set(token.key, { ...token, warned: true });
      void vscode.window.showWarningMessage(
        `HTTP Auth: the token of ${token.name} is about to expire, and it cannot be refreshed.`,
      );
    }
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(
    'httpAuthInspector.token',
    vscode.StatusBarAlignment.Right,
    90,
  );
  item.name = 'HTTP Auth: next token to expire';
  item.command = 'httpAuthInspector.session.focus';
  return item;
}
