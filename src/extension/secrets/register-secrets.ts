import * as vscode from 'vscode';
import type { Exposure } from '../../core/secrets/exposure.ts';
import type { Services } from '../services.ts';
import { documentRole, isIgnoreList } from './document-role.ts';

/** How long typing must rest before a changed document is looked at again, in milliseconds. */
const restMs = 150;
/** Documents of these get lenses, problems and quick fixes; which of them, their names and settings tell. */
const anyDocument: vscode.DocumentSelector = { pattern: '**' };

/** Marks hardcoded secrets of visible documents, with a hover, and offers the fixes. */
export function registerSecrets(all: Services): vscode.Disposable {
  const { secretServices: services, sources } = all;
  const collection = vscode.languages.createDiagnosticCollection('http-auth-secrets');
  const waiting = new Map<string, NodeJS.Timeout>();

  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { safeGroundDiagnostics, secretDiagnostics } = await import('../language/first-use.ts');
    const { secrets, exposures } = await services.load();
    const found = await secrets.of(document);
    const show = (exposure?: Exposure): void => {
      if (document.isClosed || document.version !== found.version) return;
      collection.set(document.uri, [
        ...secretDiagnostics(document, found.secrets, Date.now(), exposure),
        ...safeGroundDiagnostics(document, found.hints),
      ]);
    };
    show();
    // Nobody waits for git, and where it may stay in the dark nobody asks it
    const role = documentRole(document);
    const matters = role === 'requests' || role === 'environment';
    if (matters && found.secrets.length > 0) show(await exposures.of(document.uri));
  };
  const schedule = (document: vscode.TextDocument, delay: number): void => {
    if (documentRole(document) === undefined) return;
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    const look = () => {
      waiting.delete(key);
      void update(document);
    };
    waiting.set(key, setTimeout(look, delay));
  };
  const forget = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    collection.delete(document.uri);
  };
  const isVisible = (document: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.some(editor => editor.document === document);
  const lookAtVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) schedule(document, 0);
  };

  const listChanged = (files: readonly vscode.Uri[]): void => {
    if (files.some(isIgnoreList)) void services.rulesChanged();
  };

  lookAtVisible();
  return vscode.Disposable.from(
    collection,
    services.onDidChangeRules(lookAtVisible),
    services.clock.onDidChange(lookAtVisible),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('httpAuthInspector.longestTokenLife')) void services.rulesChanged();
    }),
    vscode.window.onDidChangeVisibleTextEditors(lookAtVisible),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isIgnoreList(document.uri)) void services.rulesChanged();
      if (contentChanges.length > 0 && isVisible(document)) schedule(document, restMs);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith('/.gitignore')) void services.gitChanged();
    }),
    // Commits are made elsewhere
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void services.gitChanged();
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => listChanged(files)),
    vscode.workspace.onDidDeleteFiles(({ files }) => listChanged(files)),
    vscode.languages.registerCodeActionsProvider(
      anyDocument,
      {
        provideCodeActions: async (document, range, context) => {
          if (documentRole(document) === undefined) return [];
          const { secretActionsAt } = await import('../language/first-use.ts');
          const { secrets, sights } = await services.load();
          return await secretActionsAt({ secrets, sights, sources }, document, range, context);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCodeActionsProvider(
      { language: 'http' },
      {
        provideCodeActions: async (document, range, context) => {
          const { authorizationActionsAt } = await import('../language/first-use.ts');
          return await authorizationActionsAt(all, document, range, context);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerHoverProvider(anyDocument, {
      provideHover: async (document, position) => {
        const { secretHover } = await import('../language/first-use.ts');
        return await secretHover(await services.load(), document, position);
      },
    }),
    new vscode.Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
    }),
  );
}
