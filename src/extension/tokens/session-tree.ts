import * as vscode from 'vscode';
import type { StoredTokens } from '../../inspector/oauth/token-world.ts';
import type { Session } from '../session.ts';
import type { TokenServices } from './editor-tokens.ts';

/** A line of the tree. Values of tokens and cookies are never part of one. */
export type SessionNode =
  | { readonly kind: 'group'; readonly label: string; readonly children: readonly SessionNode[] }
  | { readonly kind: 'token'; readonly key: string; readonly stored: StoredTokens }
  | { readonly kind: 'cookie' | 'client'; readonly label: string; readonly description: string };

type Kept = Pick<TokenServices, 'vault' | 'tokens'>;
type Shown = Kept & { readonly session: Session };

/** Tokens, cookies and clients of this workspace. */
export class SessionTree implements vscode.TreeDataProvider<SessionNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #services: Shown;
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Shown) {
    this.#services = services;
    const change = () => this.#changed.fire(undefined);
    this.#subscriptions = vscode.Disposable.from(
      services.tokens.onDidChange(change),
      services.session.onDidChange(change),
    );
  }

  async getChildren(node?: SessionNode): Promise<readonly SessionNode[] & SessionNode[]> {
    if (node !== undefined) return node.kind === 'group' ? [...node.children] : [];
    const tokens = await storedTokens(this.#services);
    const groups: SessionNode[] = [
      { kind: 'group', label: 'Tokens', children: tokens },
      { kind: 'group', label: 'Cookies of the last answer', children: this.#cookies() },
      { kind: 'group', label: 'Clients', children: clientsOf(tokens) },
    ];
    return groups.filter(group => group.kind === 'group' && group.children.length > 0);
  }

  async getTreeItem(node: SessionNode): Promise<vscode.TreeItem> {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'group') return new vscode.TreeItem(node.label, Expanded);
    if (node.kind !== 'token') {
      const item = new vscode.TreeItem(node.label, None);
      item.description = node.description;
      item.iconPath = new vscode.ThemeIcon(node.kind === 'client' ? 'account' : 'circle-small');
      return item;
    }
    const { configuration, tokens, revocationEndpoint } = node.stored;
    const item = new vscode.TreeItem(configuration.name, None);
    item.description = await lifeOf(tokens);
    item.iconPath = new vscode.ThemeIcon('key');
    item.contextValue = revocationEndpoint === undefined ? 'token' : 'revocableToken';
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #cookies(): SessionNode[] {
    const cookies =
      this.#services.session.last?.inspections.flatMap(({ evidence }) => evidence.setCookies) ?? [];
    return cookies.map(({ name, domain }) => ({ kind: 'cookie', label: name, description: domain ?? '' }));
  }
}

/** The tokens of every open folder, and those that this window used. */
export async function storedTokens({
  vault,
  tokens,
}: Kept): Promise<(SessionNode & { readonly kind: 'token' })[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const known = await Promise.all(folders.map(folder => vault.tokenKeys(folder)));
  const keys = new Set([...known.flat(), ...tokens.watched.map(({ key }) => key)]);
  const found = [];
  for (const key of keys) {
    const stored = await vault.tokens(key);
    if (stored) found.push({ kind: 'token' as const, key, stored });
  }
  return found;
}

function clientsOf(tokens: readonly (SessionNode & { readonly kind: 'token' })[]): SessionNode[] {
  const clients = tokens.map(({ stored: { configuration, tokenEndpoint } }): SessionNode => {
    const host = URL.parse(tokenEndpoint)?.host ?? '';
    const { name, clientId, grant } = configuration;
    return { kind: 'client', label: name, description: `${clientId} at ${host}, ${grant}` };
  });
  return [...new Map(clients.map(client => [JSON.stringify(client), client])).values()];
}

async function lifeOf({ expiresAt, refreshToken, scope }: StoredTokens['tokens']): Promise<string> {
  const { formatExpiry } = await import('../first-use.ts');
  const life = expiresAt === undefined ? 'never tells its end' : formatExpiry(expiresAt, Date.now());
  return [life, refreshToken === undefined ? '' : 'can be refreshed', scope ?? '']
    .filter(part => part !== '')
    .join(', ');
}
