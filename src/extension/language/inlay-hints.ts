import * as vscode from 'vscode';
import { documentRole } from '../secrets/document-role.ts';
import type { Services } from '../services.ts';
import type { LivingToken } from './expiry-hints.ts';

const selector: vscode.DocumentSelector = { pattern: '**' };

/** How long each JWT lives, in front of it since tokens are longer than lines, in .http, environment and settings files. */
export function registerExpiryHints({ documents, secretServices: { clock } }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();

  const tokensIn = async (document: vscode.TextDocument, range: vscode.Range): Promise<LivingToken[]> => {
    const { livingTokens, livingTokensIn } = await import('./first-use.ts');
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    if (documentRole(document) !== 'requests') {
      return livingTokens(document.getText()).filter(token => token.start >= start && token.start <= end);
    }
    const { inBlocks } = await documents.parse(document);
    return livingTokensIn(inBlocks, { start, end });
  };

  const provideInlayHints = async (
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.InlayHint[]> => {
    const role = documentRole(document);
    if (role !== 'requests' && role !== 'environment') return [];
    const { version } = document;
    const [tokens, { formatExpiry, expiryHoldsFor, formatInstant }] = await Promise.all([
      tokensIn(document, range),
      import('./first-use.ts'),
    ]);
    if (document.version !== version) return [];
    const now = clock.now();
    const holds = tokens.map(({ expiresAt }) => expiryHoldsFor(expiresAt, now));
    clock.shows(`hints ${document.uri}`, holds.length === 0 ? undefined : Math.min(...holds));
    return tokens.map(({ start, expiresAt }) => {
      const hint = new vscode.InlayHint(document.positionAt(start), formatExpiry(expiresAt, now));
      hint.paddingRight = true;
      hint.tooltip = formatInstant(expiresAt);
      return hint;
    });
  };

  return vscode.Disposable.from(
    changed,
    clock.onDidChange(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints,
    }),
  );
}
