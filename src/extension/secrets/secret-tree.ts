import * as vscode from 'vscode';
import { commandIds } from '../commands.ts';
import { takesReferences } from './document-role.ts';
import type { ScannedPlace, WorkspaceScan } from './workspace-scan.ts';

/** A line of the tree: a file, or a place in it. */
export type SecretNode =
  | { readonly kind: 'file'; readonly uri: vscode.Uri; readonly places: readonly ScannedPlace[] }
  | { readonly kind: 'place'; readonly place: ScannedPlace };

const icons: Readonly<Record<ScannedPlace['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  hint: new vscode.ThemeIcon('info'),
};

/** What the last scan of the workspace found, masked. The view is there once a scan has run, until it is cleared. */
export class SecretTree implements vscode.TreeDataProvider<SecretNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<SecretNode>;
  #scan: WorkspaceScan | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor() {
    this.#view = vscode.window.createTreeView('httpAuthInspector.secrets', { treeDataProvider: this });
  }

  get scan(): WorkspaceScan | undefined {
    return this.#scan;
  }

  /** What is said above the list. */
  get message(): string | undefined {
    return this.#view.message;
  }

  /** Shows a scan; `undefined` clears the view away. */
  async show(scan: WorkspaceScan | undefined): Promise<void> {
    this.#scan = scan;
    this.#view.message = scan === undefined ? '' : summary(scan);
    this.#changed.fire(undefined);
    await vscode.commands.executeCommand('setContext', 'httpAuthInspector.hasScan', scan !== undefined);
  }

  getChildren(node?: SecretNode): SecretNode[] {
    if (node === undefined) return (this.#scan?.files ?? []).map(file => ({ kind: 'file', ...file }));
    return node.kind === 'file' ? node.places.map(place => ({ kind: 'place', place })) : [];
  }

  getTreeItem(node: SecretNode): vscode.TreeItem {
    if (node.kind === 'file') {
      const item = new vscode.TreeItem(node.uri, vscode.TreeItemCollapsibleState.Expanded);
      item.description = folderName(node.uri);
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    const { uri, start, line, label, message, name, severity } = node.place;
    const item = new vscode.TreeItem(label);
    item.description = [name, `line ${line}`].filter(part => part !== '').join(', ');
    item.tooltip = message;
    item.iconPath = icons[severity];
    item.contextValue = contextOf(node.place);
    item.command = { title: 'Show', command: commandIds.revealSecret, arguments: [uri.toString(), start] };
    return item;
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

/** What the menu of a line can do. */
function contextOf({ kind, uri, verifiable }: ScannedPlace): string {
  if (kind !== 'secret') return kind;
  const more = [...(takesReferences(uri.path) ? ['movable'] : []), ...(verifiable ? ['verifiable'] : [])];
  return [kind, ...more].join(' ');
}

function summary({ files, looked, skipped }: WorkspaceScan): string {
  const count = (wanted: ScannedPlace['kind']) =>
    files.reduce((sum, { places }) => sum + places.filter(({ kind }) => kind === wanted).length, 0);
  const secrets = count('secret');
  const lacking = count('no-authorization');
  const found =
    secrets === 0
      ? `No hardcoded secrets in ${looked} files.`
      : `${secrets} hardcoded ${secrets === 1 ? 'secret' : 'secrets'} in ${looked} files.`;
  const missing = lacking === 0 ? '' : ` Without an Authorization header: ${lacking}.`;
  const left = skipped === 0 ? '' : ` ${skipped} were no text, too long or unreadable.`;
  return `${found}${missing}${left}`;
}

function folderName(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
