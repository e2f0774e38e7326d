import * as vscode from 'vscode';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { safeEdits } from '../../core/http-file/trap-finder/safe-edits.ts';
import { editorRange } from '../text-ranges.ts';
import type { DocumentProblems } from './document-problems.ts';

/** Every safe fix of a file, as `editor.codeActionsOnSave` may ask for it. */
const fixAll = vscode.CodeActionKind.SourceFixAll.append('httpAuth');

/** The fixes of the problems at `range`: one by one, and the safe ones of the whole file together. */
export async function quickFixesAt(
  known: DocumentProblems,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const { version, problems } = await known.of(document);
  if (document.version !== version) return [];
  const edits = safeEdits(problems);
  if (only?.intersects(fixAll)) return [action(document, 'Fix all that is safe', fixAll, edits)];
  const fixes = problems.flatMap(({ code, fix, range: place }) => {
    const at = editorRange(document, place);
    if (fix === undefined || at.intersection(range) === undefined) return [];
    const quickFix = action(document, fix.title, vscode.CodeActionKind.QuickFix, fix.edits);
    quickFix.diagnostics = diagnostics.filter(each => each.range.isEqual(at) && codeOf(each) === code);
    quickFix.isPreferred = fix.safe === true;
    return [quickFix];
  });
  if (fixes.length === 0 || edits.length < 2) return fixes;
  return [
    ...fixes,
    action(document, 'Fix all that is safe in this file', vscode.CodeActionKind.QuickFix, edits),
  ];
}

function action(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits)
    made.edit.replace(document.uri, editorRange(document, range), newText);
  return made;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
