import * as vscode from 'vscode';

let confirmed = false;

/** Asks, once a session, whether secrets may stand on the screen. */
export async function confirmReveal(): Promise<boolean> {
  if (confirmed) return true;
  const show = 'Show Secrets';
  const answer = await vscode.window.showWarningMessage(
    'Show passwords, keys and tokens in the report?',
    {
      modal: true,
      detail:
        'Anyone who sees your screen can read them. Copied reports stay masked. Not asked again in this window.',
    },
    show,
  );
  confirmed = answer === show;
  return confirmed;
}
