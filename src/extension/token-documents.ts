import * as vscode from 'vscode';

const scheme = 'http-auth-token';

/**
 * Read-only documents that show decoded tokens. Their URIs carry a number, never the token; their texts live in memory as
 * long as they are open.
 */
export class TokenDocuments implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registrations: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: uri => this.#texts.get(uri.toString()),
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  /** Shows `text`, JSON with comments, as a preview tab. */
  async show(text: string): Promise<void> {
    this.#count += 1;
    const uri = vscode.Uri.from({ scheme, path: `/Decoded token ${this.#count}.jsonc` });
    this.#texts.set(uri.toString(), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#texts.clear();
  }
}
