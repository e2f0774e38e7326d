import * as vscode from 'vscode';

/**
 * Does `work` behind a progress notification with a Cancel button.
 * Resolves to `undefined` when the user cancelled; whatever the work then throws is of no interest.
 */
export async function withCancelButton<T>(
  title: string,
  work: (signal: AbortSignal, progress: (text: string) => void) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return await vscode.window.withProgress(options, async (progress, token) => {
    const cancelled = token.onCancellationRequested(() => controller.abort());
    try {
      return await work(controller.signal, message => progress.report({ message }));
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    } finally {
      cancelled.dispose();
    }
  });
}
