import * as vscode from 'vscode';
import type { ShownValue } from '../../core/http-file/assist/shown-value.ts';
import type { VariableFacts } from '../../core/http-file/assist/variable-facts.ts';
import { editorRange } from '../text-ranges.ts';
import { codeSpan } from './code-span.ts';
import { type HelpServices, httpDocuments, subjectOf } from './subject-of.ts';

/** A hover over a variable of an `http` document: its value, where that comes from, and what else is called so. */
export function registerVariableHover(services: HelpServices): vscode.Disposable {
  const provideHover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> => {
    const offset = document.offsetAt(position);
    const [subject, { variableFactsAt }] = await Promise.all([
      subjectOf(services, document),
      import('./first-use.ts'),
    ]);
    const facts = subject && variableFactsAt(subject, offset);
    return facts && new vscode.Hover(markdownOf(facts), editorRange(document, facts.range));
  };
  return vscode.languages.registerHoverProvider(httpDocuments, { provideHover });
}

/** Names and values come from files and are shown as code, where nothing is a link. */
function markdownOf({ expression, value, origin, remark, others }: VariableFacts): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown(codeSpan(expression));
  if (value !== undefined) markdown.appendMarkdown(` = ${shown(value)}`);
  if (remark !== undefined) markdown.appendMarkdown('\n\n').appendText(remark);
  else if (value === undefined && vscode.workspace.isTrusted === false) {
    markdown.appendMarkdown('\n\nNo file of variables is read in Restricted Mode.');
  }
  if (origin !== undefined) markdown.appendMarkdown('\n\nfrom ').appendText(origin.where);
  if (others.length > 0) markdown.appendMarkdown('\n\nAlso defined:\n');
  for (const other of others) {
    markdown.appendMarkdown('\n- ').appendText(other.where);
    markdown.appendMarkdown(`: ${shown(other.value)}${other.applies ? '' : ', not chosen'}`);
  }
  return markdown;
}

function shown({ text, masked }: ShownValue): string {
  return text === '' ? 'empty' : `${codeSpan(text)}${masked ? ' (masked)' : ''}`;
}
