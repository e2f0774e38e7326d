import * as vscode from 'vscode';
import { commandIds } from './commands.ts';

/** Where the name is remembered; its variables are not. */
const key = 'environment';
const none = 'No Environment';

/**
 * The environment whose variables apply in this workspace, remembered for it by name, and its entry in the status bar,
 * which is there while an `http` document is.
 */
export class EnvironmentChoice implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #item: vscode.StatusBarItem;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watching: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#item = vscode.window.createStatusBarItem('environment', vscode.StatusBarAlignment.Right, 100);
    this.#item.name = 'HTTP Auth: Environment';
    this.#item.tooltip = 'The environment whose variables the requests use';
    this.#item.command = commandIds.pickEnvironment;
    this.#watching = vscode.window.onDidChangeActiveTextEditor(() => this.#draw());
    this.#draw();
  }

  /** Its name; `undefined` when none was chosen. */
  get current(): string | undefined {
    const name = this.#state.get<unknown>(key);
    return typeof name === 'string' ? name : undefined;
  }

  async choose(name: string | undefined): Promise<void> {
    await this.#state.update(key, name);
    this.#draw();
    this.#changed.fire();
  }

  /** What the status bar shows; `undefined` while it shows nothing. */
  get shown(): string | undefined {
    return isHttp() ? this.#item.text : undefined;
  }

  #draw(): void {
    this.#item.text = `$(server-environment) ${this.current ?? none}`;
    if (isHttp()) this.#item.show();
    else this.#item.hide();
  }

  dispose(): void {
    this.#watching.dispose();
    this.#item.dispose();
    this.#changed.dispose();
  }
}

function isHttp(): boolean {
  return vscode.window.activeTextEditor?.document.languageId === 'http';
}
