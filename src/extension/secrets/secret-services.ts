import * as vscode from 'vscode';
import type { Documents } from '../documents.ts';
import { ExpiryClock } from '../language/expiry-clock.ts';
import type { FolderSights } from '../language/surroundings.ts';
import type { DocumentSecrets } from './document-secrets.ts';

/** What finding and mending secrets shares; what it takes is loaded when the first document is looked at. */
export class SecretServices implements vscode.Disposable {
  readonly clock = new ExpiryClock();
  readonly #documents: Documents;
  readonly #rules = new vscode.EventEmitter<void>();
  #loaded: Promise<{ readonly secrets: DocumentSecrets; readonly sights: FolderSights }> | undefined;

  /** What is set aside or found has changed: every document is to be looked at again. */
  readonly onDidChangeRules = this.#rules.event;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  load(): Promise<{ readonly secrets: DocumentSecrets; readonly sights: FolderSights }> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  async rulesChanged(): Promise<void> {
    (await this.#loaded)?.secrets.forget();
    this.#rules.fire();
  }

  dispose(): void {
    this.clock.dispose();
    this.#rules.dispose();
  }

  async #load() {
    const { DocumentSecrets, FolderSights } = await import('../language/first-use.ts');
    return { secrets: new DocumentSecrets(this.#documents), sights: new FolderSights() };
  }
}
