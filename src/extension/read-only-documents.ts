import * as vscode from 'vscode';

/** What documents of one kind have in common. */
export interface DocumentKind {
  /** Of their URIs. */
  readonly scheme: string;
  /** In the tab, in front of a number. */
  readonly title: string;
  /** Decides the language: `jsonc`, `md`. */
  readonly extension: string;
}

/**
 * Read-only documents that show a result, such as a decoded token. Their URIs carry a number, never what they show;
 * their texts live in memory as long as they are open.
 */
export class ReadOnlyDocuments implements vscode.Disposable {
  readonly #kind: DocumentKind;
  readonly #texts = new Map<string, string>();
  readonly #registrations: vscode.Disposable;
  #count = 0;

  constructor(kind: DocumentKind) {
    this.#kind = kind;
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(kind.scheme, {
        provideTextDocumentContent: uri => this.#texts.get(uri.toString()),
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  /** Shows `text` as a preview tab. */
  async show(text: string): Promise<void> {
    this.#count += 1;
    const { scheme, title, extension } = this.#kind;
    const uri = vscode.Uri.from({ scheme, path: `/${title} ${this.#count}.${extension}` });
    this.#texts.set(uri.toString(), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#texts.clear();
  }
}
