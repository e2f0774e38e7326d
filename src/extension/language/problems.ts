import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/http-file/problem.ts';
import type { Services } from '../services.ts';
import { editorRange } from '../text-ranges.ts';

/** How long typing must rest before a changed document is looked at again, in milliseconds. */
const restMs = 250;

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what the parser finds wrong with `http` documents. */
export function registerProblems({ documents }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('http-auth');
  const waiting = new Map<string, NodeJS.Timeout>();

  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const { parsed } = await documents.parse(document);
    if (document.isClosed || document.version !== version) return;
    collection.set(
      document.uri,
      parsed.problems.map(problem => toDiagnostic(document, problem)),
    );
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

  for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(document => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, restMs)),
    vscode.workspace.onDidCloseTextDocument(forget),
    new vscode.Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
    }),
  );
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const range = editorRange(document, problem.range);
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = 'HTTP Auth';
  diagnostic.code = problem.code;
  return diagnostic;
}
