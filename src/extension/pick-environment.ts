import * as vscode from 'vscode';
import { environmentNames, readVariableFiles } from '../inspector/variable-sources.ts';
import { displayPath } from './display-path.ts';
import type { EnvironmentChoice } from './environment-choice.ts';
import { Refusal } from './refusal.ts';
import { requireTrust } from './trust.ts';
import { worldFor } from './world.ts';

/** Shows the names and resolves to the one that was picked, `undefined` where the list was left. Replaced by tests alone. */
export type Pick = (items: readonly EnvironmentItem[]) => Promise<EnvironmentItem | undefined>;

export interface EnvironmentItem extends vscode.QuickPickItem {
  /** `undefined` for no environment. */
  readonly environment: string | undefined;
}

/** Lets the user choose among the environments that the files around the active `http` document define. */
export async function pickEnvironment(
  choice: EnvironmentChoice,
  pick: Pick = async items => await vscode.window.showQuickPick(items, { title: 'HTTP Auth: Environment' }),
): Promise<void> {
  requireTrust('read environments');
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'http') {
    throw new Refusal(
      'no-http-document',
      'open an .http file first: its folder says which environments there are.',
    );
  }
  const names = environmentNames(await readVariableFiles(displayPath(document.uri), worldFor(document.uri)));
  const { current } = choice;
  const mark = (name: string | undefined) => (name === current ? { description: 'chosen' } : {});
  const picked = await pick([
    ...names.map(name => ({ label: name, environment: name, ...mark(name) })),
    {
      label: 'No environment',
      detail:
        names.length === 0
          ? 'No file or setting defines one for this file'
          : 'What all environments share still applies',
      environment: undefined,
      ...mark(undefined),
    },
  ]);
  if (picked !== undefined) await choice.choose(picked.environment);
}
