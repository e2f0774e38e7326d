import * as vscode from 'vscode';
import type { Completion } from '../../core/http-file/assist/completion.ts';
import { editorRange } from '../text-ranges.ts';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** What opens the list besides letters: the beginnings of references, directives, values and parts of a name. */
const triggers = ['{', '$', '@', ' ', '.'];

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  method: vscode.CompletionItemKind.Keyword,
  header: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.Value,
  scheme: vscode.CompletionItemKind.Keyword,
  directive: vscode.CompletionItemKind.Property,
  variable: vscode.CompletionItemKind.Variable,
  system: vscode.CompletionItemKind.Constant,
  request: vscode.CompletionItemKind.Reference,
};

/** Completes methods, headers, schemes, directives and variables of `http` documents; in bodies variables alone. */
export function registerCompletion(services: HelpServices): vscode.Disposable {
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> => {
    const offset = document.offsetAt(position);
    const [subject, { completionsAt }] = await Promise.all([
      subjectOf(services, document),
      import('./first-use.ts'),
    ]);
    const list = subject && completionsAt(subject, offset);
    if (list === undefined) return undefined;
    const range = editorRange(document, list.range);
    return list.completions.map((completion, index) => toItem(completion, range, index));
  };
  return vscode.languages.registerCompletionItemProvider(
    httpDocuments,
    { provideCompletionItems },
    ...triggers,
  );
}

function toItem(completion: Completion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { label, kind, insert, snippet, detail, goesOn } = completion;
  const item = new vscode.CompletionItem({ label, ...(detail === undefined ? {} : { description: detail }) });
  item.kind = kinds[kind];
  item.range = range;
  item.insertText = snippet === true ? new vscode.SnippetString(insert) : insert;
  item.sortText = String(index).padStart(5, '0');
  if (goesOn === true) item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}
