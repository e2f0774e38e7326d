import * as vscode from 'vscode';
import type { Fix, FixCommand, TextEdit } from '../../core/diagnosis/cause.ts';
import { Refusal } from '../refusal.ts';
import { runAgain } from '../run-inspection.ts';
import type { Services } from '../services.ts';
import type { Run } from '../session.ts';
import { editorRange } from '../text-ranges.ts';
import { askAndKeep } from '../tokens/token-commands.ts';
import { showDocument } from './show-document.ts';

type CommandFix = Extract<Fix, { readonly kind: 'command' }>;
type Carrier = (services: Services, run: Run, fix: CommandFix) => Promise<void>;

const carriers: Readonly<Record<FixCommand, Carrier>> = {
  resend: async services => await runAgain(services, { ours: true }),
  'renew-token': async services => await runAgain(services, { ours: true, renewTokens: true }),
  async 'set-secret'(services, run, { argument }) {
    if (argument !== undefined) await askAndKeep(services, run.uri, argument);
  },
  async 'edit-variable'(services, run, fix) {
    await select(run, fix);
    await offerResend(services, 'Send the request again when you have changed the value.');
  },
  'open-proxy-settings': async () => {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'http.proxy');
  },
  'set-environment-variable': async (_services, run, fix) => {
    await select(run, fix);
    const name = fix.argument ?? 'the variable';
    void vscode.window.showInformationMessage(
      `Set ${name} in the environment that VS Code is started from, or in a .env file beside the .http file; then send again.`,
    );
  },
};

/** Carries out a fix of `run`: edits its file, or does the command. Refuses an edit of a file that has changed since. */
export async function applyFix(services: Services, run: Run, fix: Fix): Promise<void> {
  if (fix.kind === 'advice') return;
  if (fix.kind === 'command') return await carriers[fix.command](services, run, fix);
  await applyEdits(run, fix.edits);
  await offerResend(services, 'The file was changed as proposed.');
}

async function applyEdits(run: Run, edits: readonly TextEdit[]): Promise<void> {
  const document = await unchangedDocument(run);
  const change = new vscode.WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, editorRange(document, edit.range), edit.newText);
  if (!(await vscode.workspace.applyEdit(change))) throw staleFix();
}

async function select(run: Run, fix: CommandFix): Promise<void> {
  if (fix.range === undefined) return;
  const document = await unchangedDocument(run);
  await showDocument(document, editorRange(document, fix.range));
}

/** The document of `run`, as long as its text is the one that the offsets of a fix were counted in. */
async function unchangedDocument(run: Run): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(run.uri);
  if (document.getText() !== run.text) throw staleFix();
  return document;
}

function staleFix(): Refusal {
  return new Refusal(
    'stale-fix',
    'the file has changed since this report was made, so the fix no longer fits. Send the request again first.',
  );
}

/** The panel offers it; nothing is sent. */
async function offerResend({ session, panel }: Services, words: string): Promise<void> {
  session.mended(words);
  await panel.refresh();
}
