import * as vscode from 'vscode';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` in Restricted Mode; `action` completes `cannot …`. `trusted` is passed by tests alone. */
export function requireTrust(action: string, trusted = vscode.workspace.isTrusted): void {
  if (trusted) return;
  throw new Refusal(
    'untrusted-workspace',
    `cannot ${action} in Restricted Mode. Trust this workspace first.`,
  );
}
