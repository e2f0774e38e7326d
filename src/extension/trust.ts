import * as vscode from 'vscode';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` in Restricted Mode; `action` completes the sentence. `trusted` is passed by tests alone. */
export function requireTrust(action: string, trusted = vscode.workspace.isTrusted): void {
  if (trusted) return;
  throw new Refusal(
    'untrusted-workspace',
    `This workspace is not trusted, so HTTP Auth does not ${action}. Trust the workspace first.`,
  );
}
