import * as vscode from 'vscode';
import type { Documents } from '../documents.ts';
import { ExpiryClock } from '../language/expiry-clock.ts';
import type { FolderSights } from '../language/surroundings.ts';
import type { DocumentSecrets } from './document-secrets.ts';
import type { GitExposures } from './git-exposures.ts';

interface Loaded {
  readonly secrets: DocumentSecrets;
  readonly sights: FolderSights;
  readonly exposures: GitExposures;
}

/** What finding and mending secrets shares; what it takes is loaded when the first document is looked at. */
export class SecretServices implements vscode.Disposable {
  readonly clock = new ExpiryClock();
  readonly #documents: Documents;
  readonly #rules = new vscode.EventEmitter<void>();
  #loaded: Promise<Loaded> | undefined;

  /** What is set aside or found has changed: every document is to be looked at again. */
  readonly onDidChangeRules = this.#rules.event;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  load(): Promise<Loaded> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  async rulesChanged(): Promise<void> {
    (await this.#loaded)?.secrets.forget();
    this.#rules.fire();
  }

  /** What git makes of files may have changed. */
  async gitChanged(): Promise<void> {
    const loaded = await this.#loaded;
    if (loaded === undefined) return;
    loaded.exposures.forget();
    this.#rules.fire();
  }

  dispose(): void {
    this.clock.dispose();
    this.#rules.dispose();
  }

  async #load(): Promise<Loaded> {
    const { DocumentSecrets, FolderSights, GitExposures } = await import('../language/first-use.ts');
    const secrets = new DocumentSecrets(this.#documents);
    return { secrets, sights: new FolderSights(), exposures: new GitExposures() };
  }
}
