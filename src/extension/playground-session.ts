import * as vscode from 'vscode';
import type { Playground } from '../playground/playground.ts';

/** The practice server of this window: started at most once at a time, stopped with the extension. */
export class PlaygroundSession {
  #playground: Promise<Playground> | undefined;
  #document: Promise<vscode.TextDocument> | undefined;

  /** Starts the server unless it runs, and shows its requests in an untitled document. */
  async open(): Promise<void> {
    const playground = await this.#started();
    if ((await this.#document)?.isClosed === true) this.#document = undefined;
    this.#document ??= openRequests(playground);
    await vscode.window.showTextDocument(await this.#document);
    await announce(true);
  }

  /** Stops the server; does nothing when none runs. */
  async stop(): Promise<void> {
    const running = this.#playground;
    if (running === undefined) return;
    this.#playground = undefined;
    // The requests of a stopped server lead nowhere: the next start opens a new document.
    this.#document = undefined;
    await (await running).close();
    await announce(false);
  }

  async #started(): Promise<Playground> {
    this.#playground ??= start();
    try {
      return await this.#playground;
    } catch (error) {
      this.#playground = undefined;
      throw error;
    }
  }
}

async function start(): Promise<Playground> {
  const { startPlayground } = await import('../playground/playground.ts');
  return await startPlayground({ now: Date.now });
}

async function openRequests(playground: Playground): Promise<vscode.TextDocument> {
  return await vscode.workspace.openTextDocument({ language: 'http', content: playground.httpFile });
}

/** Lets the command palette offer `Stop Playground` only while there is one. */
async function announce(running: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'httpAuthInspector.playgroundRunning', running);
}
