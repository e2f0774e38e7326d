import * as vscode from 'vscode';
import { commandIds } from '../commands.ts';
import type { FolderSights } from '../language/surroundings.ts';
import type { Services } from '../services.ts';
import { editorRange } from '../text-ranges.ts';
import { documentRole, isPrivatePlace } from './document-role.ts';
import type { DocumentSecrets } from './document-secrets.ts';
import { editFile } from './files-beside.ts';
import { inPlaceFixes } from './in-place-fixes.ts';
import { gitignoreFor, movePlaces, type SecretPlace } from './move-places.ts';
import { type ChosenSecret, chosenSecret } from './secret-at.ts';
import { secretSource } from './secret-diagnostics.ts';

type ActionServices = Pick<Services, 'sources'> & {
  readonly secrets: DocumentSecrets;
  readonly sights: FolderSights;
};

/** The quick fixes of the first secret at `range`, in the order in which they help. */
export async function secretActionsAt(
  services: ActionServices,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics, only }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const role = documentRole(document);
  if (role !== 'requests' && role !== 'environment') return [];
  if (only !== undefined && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
  const found = await services.secrets.of(document);
  const finding = found.secrets.find(
    each => editorRange(document, each.range).intersection(range) !== undefined,
  );
  if (finding === undefined || found.version !== document.version) return [];
  const secret = chosenSecret(document, found, finding);
  const ours = diagnostics.filter(each => each.source === secretSource);
  const { dialect } = (await services.sights.around(document, secret.text)).surroundings;
  const moves = (Object.keys(movePlaces) as SecretPlace[]).flatMap(place => {
    const title = movePlaces[place].title(document, dialect);
    return title === undefined ? [] : [moveAction(secret, place, title)];
  });
  const fixes = inPlaceFixes(secret, await services.sources.of(document)).map(({ title, edits, places }) => {
    const action = new vscode.CodeAction(everywhere(title, places), vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    for (const { range: place, newText } of edits) {
      action.edit.replace(document.uri, editorRange(document, place), newText);
    }
    return action;
  });
  const actions = [...(await gitignoreActions(document)), ...moves, ...fixes, ...ignoreActions(secret)];
  for (const action of actions) action.diagnostics = ours;
  const [first] = actions;
  if (first !== undefined) first.isPreferred = true;
  return actions;
}

/** A private file is safe as long as git leaves it alone. */
async function gitignoreActions(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const isFile = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  const missing = isFile && isPrivatePlace(document) ? await gitignoreFor(document.uri) : undefined;
  if (missing === undefined) return [];
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const action = new vscode.CodeAction(`Add ${name} to .gitignore`, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  editFile(action.edit, missing.file, missing.edits);
  return [action];
}

function moveAction(secret: ChosenSecret, place: SecretPlace, title: string): vscode.CodeAction {
  return commandAction(everywhere(title, secret.places.length), commandIds.moveSecret, secret, place);
}

function ignoreActions(secret: ChosenSecret): vscode.CodeAction[] {
  return [
    commandAction('Ignore this value in the workspace', commandIds.ignoreSecret, secret, 'value'),
    commandAction('Ignore secrets in this file', commandIds.ignoreSecret, secret, 'file'),
  ];
}

function commandAction(
  title: string,
  command: string,
  secret: ChosenSecret,
  what: string,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const { document, finding } = secret;
  // The secret itself is in no argument: commands are logged
  const args = [document.uri.toString(), finding.range.start, what];
  action.command = { title, command, arguments: args };
  return action;
}

/** A fix that mends several places says so. */
function everywhere(title: string, places: number): string {
  if (places === 1) return title;
  const bare = title.replace(/…$/, '');
  return `${bare}, in all ${places} places${title.endsWith('…') ? '…' : ''}`;
}
