import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { FromPanel, ToPanel } from '../../webview/protocol.ts';
import type { Session } from '../session.ts';
import type { PanelParts } from './panel-html.ts';

/** The one panel of the window: made on first use, reused, drawn anew whenever its page reports `ready`. */
export class InspectorPanel implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #session: Session;
  readonly #receive: (message: FromPanel) => Promise<void>;
  #panel: vscode.WebviewPanel | undefined;
  #revealed = false;

  /** `receive` is handed every message of the page; it shows its own errors. */
  constructor(extensionUri: vscode.Uri, session: Session, receive: (message: FromPanel) => Promise<void>) {
    this.#extensionUri = extensionUri;
    this.#session = session;
    this.#receive = receive;
  }

  /** Shows the last run beside its file, secrets masked. */
  async show(): Promise<void> {
    this.#revealed = false;
    const { panelHtml } = await import('../first-use.ts');
    if (this.#panel === undefined) {
      this.#panel = this.#open(panelHtml);
    } else {
      this.#panel.reveal(undefined, true);
      await this.refresh();
    }
  }

  /** Draws the last run again, in place of whatever the page shows. Does nothing without a panel. */
  async refresh(): Promise<void> {
    const panel = this.#panel;
    const { last } = this.#session;
    if (panel === undefined || last === undefined) return;
    const { afterFix, clientCodeOffers, createReport } = await import('../first-use.ts');
    const revealed = this.#revealed;
    const report = createReport(last.inspections, { reveal: revealed });
    const masked = revealed ? createReport(last.inspections) : report;
    panel.title = `HTTP Auth: ${masked.results[0]?.request.name ?? 'report'}`;
    const clientCode = clientCodeOffers(masked);
    const after = afterFix(this.#session);
    this.#post({
      type: 'show',
      report,
      revealed,
      locale: vscode.env.language,
      clientCode,
      ...(after === undefined ? {} : { afterFix: after }),
    });
  }

  /** Draws the last run with its secrets readable, or masked again. */
  async reveal(on: boolean): Promise<void> {
    this.#revealed = on;
    await this.refresh();
  }

  /** Says what the inspector is doing now. */
  progress(text: string): void {
    this.#post({ type: 'progress', text });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(panelHtml: (parts: PanelParts) => string): vscode.WebviewPanel {
    const roots = ['dist', 'media'].map(folder => vscode.Uri.joinPath(this.#extensionUri, folder));
    const panel = vscode.window.createWebviewPanel(
      'httpAuthInspector',
      'HTTP Auth',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: roots },
    );
    panel.iconPath = vscode.Uri.joinPath(this.#extensionUri, 'media', 'icon.png');
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: FromPanel) => this.#receive(message));
    const asset = (folder: string, file: string) =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, folder, file)).toString();
    panel.webview.html = panelHtml({
      cspSource: panel.webview.cspSource,
      scriptUri: asset('dist', 'panel.js'),
      styleUri: asset('media', 'panel.css'),
      nonce: randomBytes(18).toString('base64'),
    });
    return panel;
  }

  #post(message: ToPanel): void {
    void this.#panel?.webview.postMessage(message);
  }
}
