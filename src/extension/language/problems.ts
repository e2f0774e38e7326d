import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { DocumentProblems } from './document-problems.ts';

/** How long typing must rest before a changed document is looked at again, in milliseconds. */
const restMs = 50;
/** Files and settings that decide which variables there are, or whose file it is. */
const environmentFile = /(?:^|[/\\])[^/\\]*(?:\.env|\.env\.json|\.env\.[\w-]+|\.env\.json\.user)$/;
const settings = ['httpAuthInspector.dialect', 'rest-client', 'httpyac'];

/** Shows what is wrong with `http` documents and what their tool would send otherwise, and offers the fixes. */
export function registerProblems({ documents }: Services): vscode.Disposable {
  let problems: DocumentProblems | undefined;
  const collection = vscode.languages.createDiagnosticCollection('http-auth');
  const waiting = new Map<string, NodeJS.Timeout>();

  const load = async () => {
    const search = await import('./first-use.ts');
    problems ??= new search.DocumentProblems(documents);
    return { ...search, problems };
  };
  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { problems: known, toDiagnostics, showDialect } = await load();
    const found = await known.of(document);
    if (document.isClosed || document.version !== found.version) return;
    collection.set(document.uri, toDiagnostics(document, found.problems));
    if (vscode.window.activeTextEditor?.document === document) showDialect(found.described);
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
    problems?.forgetSurroundings();
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };

  for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  return vscode.Disposable.from(
    collection,
    vscode.languages.registerCodeActionsProvider(
      { language: 'http' },
      {
        provideCodeActions: async (document, range, context) => {
          const { problems: known, quickFixesAt } = await load();
          return await quickFixesAt(known, document, range, context);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll] },
    ),
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
