import * as vscode from 'vscode';
import { Refusal } from './refusal.ts';

/**
 * Runs what the user asked for. The one place where our own failures are caught: a refusal is shown as it reads, anything
 * else as an unexpected failure. The message is not awaited, so that a command ends when its work does.
 */
export async function atEdge(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(`HTTP Auth: ${await describe(error)}`);
  }
}

async function describe(error: unknown): Promise<string> {
  if (error instanceof Refusal) return error.message;
  // It masks, and the formats of all secrets are not loaded for an error that may never come
  const { unexpectedFailure } = await import('../core/secrets/unexpected-failure.ts');
  return `this failed unexpectedly: ${unexpectedFailure(error)}`;
}
