import type * as vscode from 'vscode';
import { type Api, startExtension } from './services.ts';

let stop: (() => Promise<void>) | undefined;

/** Registers everything; what sends, decodes or draws is loaded on first use. The returned API serves the in-host tests. */
export function activate(context: vscode.ExtensionContext): Api {
  const begun = performance.now();
  const { api, dispose } = startExtension(context);
  stop = dispose;
  return { ...api, activationMs: performance.now() - begun };
}

/** Stops the practice server; the editor disposes of the rest. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
