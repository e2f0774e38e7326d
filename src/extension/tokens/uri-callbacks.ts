import * as vscode from 'vscode';
import type { Callback } from '../../inspector/oauth/token-world.ts';

type Resolve = (url: URL) => void;

/** How long the one sentence stands in the status bar. */
const shown = 8000;

/**
 * Receives the answers of providers at the editor’s own address, `vscode://<extension>/…`. Each goes to the sign-in that
 * sent its state; one that nobody waits for is dropped, since any web page can open such an address.
 */
export class UriCallbacks implements vscode.UriHandler {
  readonly #authority: string;
  readonly #waiting = new Map<string, Resolve>();

  /** `extensionId`: publisher and name. */
  constructor(extensionId: string) {
    this.#authority = extensionId.toLowerCase();
  }

  /** A callback for a redirect URI that is this extension’s; `undefined` for any other. */
  async callbackFor(redirectUri: string, state: string): Promise<Callback | undefined> {
    const url = URL.parse(redirectUri);
    if (url?.protocol !== `${vscode.env.uriScheme}:` || url.host.toLowerCase() !== this.#authority) {
      return undefined;
    }
    const { promise, resolve } = Promise.withResolvers<URL>();
    this.#waiting.set(state, resolve);
    return {
      redirectUri: await reachableAddress(redirectUri),
      next: signal =>
        new Promise((done, reject) => {
          const stop = () => reject(signal.reason);
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop, { once: true });
          void promise.then(done);
        }),
      close: async () => void this.#waiting.delete(state),
    };
  }

  /** Called by the editor. What stands in the address is never shown. */
  handleUri(uri: vscode.Uri): void {
    const url = new URL('http://localhost');
    url.search = uri.query;
    const state = url.searchParams.get('state') ?? '';
    const isAnswer = ['code', 'error'].some(name => url.searchParams.has(name));
    const resolve = isAnswer ? this.#waiting.get(state) : undefined;
    if (resolve !== undefined) {
      resolve(url);
      return;
    }
    const words = 'HTTP Auth: an answer to a sign-in came that nobody waits for here. It was dropped.';
    vscode.window.setStatusBarMessage(words, shown);
  }
}

/** A browser window cannot be reached by the editor’s own scheme, only through the editor’s web address. */
async function reachableAddress(redirectUri: string): Promise<string> {
  if (vscode.env.uiKind === vscode.UIKind.Desktop) return redirectUri;
  return (await vscode.env.asExternalUri(vscode.Uri.parse(redirectUri, true))).toString(true);
}

/** In a remote window the editor forwards a port of that machine to the one with the browser. */
export async function forwarded(redirectUri: string): Promise<string> {
  if (vscode.env.remoteName === undefined) return redirectUri;
  return (await vscode.env.asExternalUri(vscode.Uri.parse(redirectUri, true))).toString(true);
}
