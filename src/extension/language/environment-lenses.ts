import * as vscode from 'vscode';
import { commandIds } from '../commands.ts';
import { documentRole, isPrivatePlace } from '../secrets/document-role.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';

/** One lens for the hardcoded secrets of an environment or settings file that others can read, above the first of them. */
export function registerEnvironmentLenses({ secretServices }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    if (documentRole(document) !== 'environment' || isPrivatePlace(document)) return [];
    if (!readSettings(document.uri).codeLenses) return [];
    const { secrets: found } = await secretServices.load();
    const { version, secrets } = await found.of(document);
    const [first] = secrets;
    if (first === undefined || version !== document.version) return [];
    const { start, end } = first.range;
    const position = document.positionAt(start);
    const command = {
      title: secrets.length === 1 ? 'Hardcoded secret' : `Hardcoded secret (${secrets.length})`,
      tooltip: first.message,
      command: commandIds.showSecret,
      arguments: [document.uri.toString(), start, end],
    };
    return [new vscode.CodeLens(new vscode.Range(position, position), command)];
  };
  return vscode.Disposable.from(
    changed,
    secretServices.onDidChangeRules(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(
      { pattern: '**/{*.env.json,settings.json,.httpyac.json,httpyac.config.json}' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses },
    ),
  );
}
