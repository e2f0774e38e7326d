import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { DocumentProblems } from './document-problems.ts';
import { registerQuickFixes } from './quick-fixes.ts';

/** How long typing must rest before a changed document is looked at again, in milliseconds. */
const restMs = 50;
/** Files and settings that decide which variables there are, or whose file it is. */
const environmentFile = /(?:^|[/\\])[^/\\]*(?:\.env|\.env\.json|\.env\.[\w-]+|\.env\.json\.user)$/;
const settings = ['httpAuthInspector.dialect', 'rest-client', 'httpyac'];

/** Shows what is wrong with `http` documents and what their tool would send otherwise, and offers the fixes. */
export function registerProblems({ documents }: Services): vscode.Disposable {
  const problems = new DocumentProblems(documents);
  const collection = vscode.languages.createDiagnosticCollection('http-auth');
  const waiting = new Map<string, NodeJS.Timeout>();

  const update = async (document: vscode.TextDocument): Promise<void> => {
    const found = await problems.of(document);
    if (document.isClosed || document.version !== found.version) return;
    const { toDiagnostics } = await import('./diagnostics.ts');
    collection.set(document.uri, toDiagnostics(document, found.problems));
    if (vscode.window.activeTextEditor?.document !== document) return;
    (await import('./dialect-status.ts')).showDialect(found.described);
  };
  const schedule = (document: vscode.TextDocument, delay: number): void => {
    if (document.languageId !== 'http') return;
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    waiting.set(
      key,
      setTimeout(() => {
        waiting.delete(key);
        void update(document);
      }, delay),
    );
  };
  const forget = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    collection.delete(document.uri);
  };
  const lookAgain = (): void => {
    problems.forgetSurroundings();
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };

  for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  return vscode.Disposable.from(
    collection,
    registerQuickFixes(problems),
    vscode.workspace.onDidOpenTextDocument(document => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, restMs)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (environmentFile.test(uri.path)) lookAgain();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (settings.some(setting => event.affectsConfiguration(setting))) lookAgain();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(lookAgain),
    vscode.extensions.onDidChange(lookAgain),
    vscode.window.onDidChangeActiveTextEditor(editor => editor && schedule(editor.document, 0)),
    new vscode.Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
    }),
  );
}
