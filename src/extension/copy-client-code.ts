import * as vscode from 'vscode';
import { clientCode } from '../core/report/client-code/client-code.ts';
import { createReport } from '../core/report/create-report.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** Puts code that copes with the first finding of a result on the clipboard, with placeholders for every secret. */
export async function copyClientCode(session: Session, result: number, language: string): Promise<void> {
  const masked = session.last && createReport(session.last.inspections).results[result];
  const code = masked && clientCode(masked, language);
  if (code === undefined) {
    throw new Refusal('no-such-item', 'there is no code for this finding in this language.');
  }
  await vscode.env.clipboard.writeText(code);
  vscode.window.setStatusBarMessage('HTTP Auth: code copied, with placeholders for secrets', 4000);
}
