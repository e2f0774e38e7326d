import * as vscode from 'vscode';
import { toolNames } from '../../core/http-file/dialect.ts';
import type { Described } from './surroundings.ts';

let item: vscode.LanguageStatusItem | undefined;

/** Says in the language's status, which is folded away until somebody opens it, whose file this is taken for and why. */
export function showDialect({ surroundings: { dialect }, reasons }: Described): void {
  item ??= createItem();
  item.text = dialect === undefined ? 'Dialect not known' : `Written for ${toolNames[dialect]}`;
  item.detail = reasons.length === 0 ? 'nothing speaks for one tool' : reasons.slice(0, 3).join('; ');
}

function createItem(): vscode.LanguageStatusItem {
  const created = vscode.languages.createLanguageStatusItem('httpAuthInspector.dialect', {
    language: 'http',
  });
  created.name = 'Dialect of .http files';
  created.command = {
    title: 'Set',
    command: 'workbench.action.openSettings',
    arguments: ['httpAuthInspector.dialect'],
  };
  return created;
}
