import * as vscode from 'vscode';
import type { Dialect } from '../../core/http-file/dialect.ts';
import { parseByName } from '../../core/http-file/markdown.ts';
import { privateFileOf } from '../../core/secrets/moving/private-file.ts';
import { isSecretStoreName, suggestedName } from '../../core/secrets/moving/secret-name.ts';
import type { FolderSights } from '../language/surroundings.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { editorRange } from '../text-ranges.ts';
import { folderOf } from '../tokens/editor-tokens.ts';
import { isJsonEnvironment } from './document-role.ts';
import { applyAndSave, editFile, type FileBeside } from './files-beside.ts';
import {
  type Destination,
  gitignoreFor,
  type MovePlace,
  movePlaces,
  type SecretPlace,
} from './move-places.ts';
import { type ChosenSecret, urlAround } from './secret-at.ts';

interface MoveServices extends Pick<Services, 'vault' | 'sources' | 'environment'> {
  readonly sights: FolderSights;
}

/**
 * Moves a secret, and every other place of the same literal in the document, to a safe place. The document and the files
 * beside it change in one edit that one undo takes back. Nothing happens when the user leaves the question for the name.
 * `others` are the same value in other documents; they refer to it as well.
 */
export async function moveSecret(
  services: MoveServices,
  secret: ChosenSecret,
  placeName: SecretPlace,
  others: readonly ChosenSecret[] = [],
): Promise<void> {
  const place = movePlaces[placeName];
  const { document } = secret;
  const { dialect } = (await services.sights.around(document, secret.text)).surroundings;
  if (place.title(document, dialect) === undefined) throw notMoved();
  const section =
    placeName === 'private-environment' ? await sectionFor(services, secret, dialect) : undefined;
  if (placeName === 'private-environment' && section === undefined) return;
  const name = place.asksName(document) ? await askName(services, secret, place, placeName) : '';
  if (name === undefined) return;
  const before = [];
  for (const each of [secret, ...others]) before.push(await storedBefore(services, each, placeName, name));
  const change = new vscode.WorkspaceEdit();
  const saved: FileBeside[] = [];
  let isPut = true;
  for (const each of [secret, ...others]) {
    const destination = await place.put(each, name, dialect, section);
    if (destination === undefined) isPut = false;
    else await addTo(change, saved, each, destination);
  }
  if (isPut && (await applyAndSave(change, saved))) return;
  for (const takeBack of before.toReversed()) await takeBack?.();
  throw notMoved();
}

/** Stores the value first: a reference never stands for nothing. Returns what takes that back. */
async function storedBefore(
  { vault }: MoveServices,
  { document, value }: ChosenSecret,
  placeName: SecretPlace,
  name: string,
): Promise<(() => Promise<void>) | undefined> {
  if (placeName !== 'secret-storage') return undefined;
  const folder = folderOf(document.uri);
  const before = await vault.secret(folder, name);
  await vault.setSecret(folder, name, value);
  return async () => await vault.setSecret(folder, name, before ?? '');
}

async function addTo(
  change: vscode.WorkspaceEdit,
  saved: FileBeside[],
  { document }: ChosenSecret,
  destination: Destination,
): Promise<void> {
  if (destination.file !== undefined) {
    const { file, edits } = destination.file;
    const ignore = await gitignoreFor(file.uri);
    for (const each of ignore === undefined ? [{ file, edits }] : [ignore, { file, edits }]) {
      editFile(change, each.file, each.edits);
      saved.push(each.file);
    }
  }
  for (const { range, newText } of destination.edits) {
    change.replace(document.uri, editorRange(document, range), newText);
  }
}

/** The section of the private file: the shared one of its tool, else the chosen environment, else one that is picked. */
async function sectionFor(
  { environment, sources }: MoveServices,
  { document }: ChosenSecret,
  dialect: Dialect | undefined,
): Promise<string | undefined> {
  if (isJsonEnvironment(document)) return 'as in the public file';
  const shared = privateFileOf(dialect)?.shared;
  if (shared !== undefined) return shared;
  if (environment.current !== undefined) return environment.current;
  const { defined } = await sources.of(document);
  const names = [...(defined?.values() ?? [])].flatMap(list => list.flatMap(each => each.environment ?? []));
  const known = [...new Set(names)].filter(name => !name.startsWith('$'));
  const picked =
    known.length === 0
      ? 'dev'
      : await vscode.window.showQuickPick(known, { title: 'Environment that the secret belongs to' });
  // Without a chosen environment the new variable would have no value
  if (picked !== undefined) await environment.choose(picked);
  return picked;
}

async function askName(
  { vault, sources }: MoveServices,
  secret: ChosenSecret,
  { style }: MovePlace,
  placeName: SecretPlace,
): Promise<string | undefined> {
  const { document, finding, value } = secret;
  const folder = folderOf(document.uri);
  const read = await sources.of(document);
  const held = async (name: string): Promise<string | undefined> => {
    if (placeName === 'secret-storage') return await vault.secret(folder, name);
    return placeName === 'dotenv' ? read.dotenv(name) : read.environment.get(name)?.value;
  };
  // A variable of the file would hide the one that is about to be made
  const hidden = placeName === 'private-environment' ? variablesOf(secret) : new Set();
  const isTaken = async (name: string) => hidden.has(name) || ((await held(name)) ?? value) !== value;
  const own = finding.kind === 'variable' && finding.name !== undefined ? finding.name : undefined;
  const taken = new Set<string>();
  const suggest = () =>
    own !== undefined && style === 'camel' && !taken.has(own)
      ? own
      : suggestedName(finding, style, urlAround(secret), taken);
  let suggestion = suggest();
  while (taken.size < 20 && (await isTaken(suggestion))) {
    taken.add(suggestion);
    suggestion = suggest();
  }
  return await vscode.window.showInputBox({
    title: 'Name of the secret',
    prompt:
      secret.places.length === 1
        ? 'It stands in the text in place of the secret.'
        : `It stands in the text in place of the secret, in ${secret.places.length} places.`,
    value: suggestion,
    validateInput: async name => {
      if (!isSecretStoreName(name)) return 'Letters, digits, _ . and - only.';
      return (await isTaken(name)) ? 'This name holds another value already.' : undefined;
    },
  });
}

/** Names of the file's variables with another value than the secret. */
function variablesOf({ document, text, literal }: ChosenSecret): ReadonlySet<string> {
  const { variables } = parseByName(document.uri.path, text);
  return new Set(variables.filter(each => each.value.text !== literal).map(each => each.name.text));
}

function notMoved(): Refusal {
  return new Refusal('not-moved', 'the secret could not be put there. Nothing was changed.');
}
