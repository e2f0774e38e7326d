import * as vscode from 'vscode';

/**
 * Does `work` behind a progress notification with a Cancel button.
 * Resolves to `undefined` when the user cancelled; whatever the work then throws is of no interest.
 */
export async function withCancelButton<T>(
  title: string,
  work: (signal: AbortSignal, progress: (text: string) => void) => Promise<T>,
): Promise<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return await vscode.window.withProgress(options, (progress, token) =>
    withSignal(token, async signal => {
      try {
        return await work(signal, message => progress.report({ message }));
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    }),
  );
}

/** Does `work` with a signal that the editor's `token` aborts. */
export async function withSignal<T>(
  token: vscode.CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancelled = token.onCancellationRequested(() => controller.abort());
  try {
    return await work(controller.signal);
  } finally {
    cancelled.dispose();
  }
}
