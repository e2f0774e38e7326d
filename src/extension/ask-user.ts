import * as vscode from 'vscode';
import type { Prompt } from '../core/http-file/prompts.ts';

const title = 'HTTP Auth';

/** Asks in an input box, unseen where the answer is a secret, or in a list; `undefined` when it is left or `signal` aborts. */
export async function askUser(prompt: Prompt, signal: AbortSignal): Promise<string | undefined> {
  const { question, secret, preset, choices } = prompt;
  const cancellation = new vscode.CancellationTokenSource();
  const cancel = () => cancellation.cancel();
  signal.addEventListener('abort', cancel);
  try {
    if (choices !== undefined) {
      const options = { title, placeHolder: question, ignoreFocusOut: true };
      return await vscode.window.showQuickPick(choices, options, cancellation.token);
    }
    return await vscode.window.showInputBox(
      {
        title,
        prompt: question,
        password: secret,
        ignoreFocusOut: true,
        ...(preset === undefined ? {} : { value: preset }),
      },
      cancellation.token,
    );
  } finally {
    signal.removeEventListener('abort', cancel);
    cancellation.dispose();
  }
}
