import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/http-file/problem.ts';
import { traps } from '../../core/http-file/traps/index.ts';
import { editorRange } from '../text-ranges.ts';

/** The section of the README that says of each trap what happens and what to do. */
const explained = vscode.Uri.parse('https://github.com/http-auth-inspector/http-auth-inspector#traps', true);
const trapIds: ReadonlySet<string> = new Set(traps.map(({ id }) => id));

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Problems as the editor draws them; the code of a trap links to what the README says of it. */
export function toDiagnostics(
  document: vscode.TextDocument,
  problems: readonly Problem[],
): vscode.Diagnostic[] {
  return problems.map(({ code, severity, message, range }) => {
    const diagnostic = new vscode.Diagnostic(editorRange(document, range), message, severities[severity]);
    diagnostic.source = 'HTTP Auth';
    diagnostic.code = trapIds.has(code) ? { value: code, target: explained } : code;
    return diagnostic;
  });
}
