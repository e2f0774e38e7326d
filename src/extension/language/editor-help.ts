import * as vscode from 'vscode';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFolding } from './folding.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import type { HelpServices } from './subject-of.ts';
import { registerVariableHover } from './variable-hover.ts';

/** Every provider that helps to write an `http` document. Each loads its own part on first use. */
const registrations: readonly ((services: HelpServices) => vscode.Disposable)[] = [
  registerCompletion,
  registerVariableHover,
  registerDefinition,
  registerReferences,
  registerRename,
  registerDocumentSymbols,
  registerFolding,
  registerSemanticTokens,
];

export function registerEditorHelp(services: HelpServices): vscode.Disposable {
  return vscode.Disposable.from(...registrations.map(register => register(services)));
}
