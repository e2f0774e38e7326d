import * as vscode from 'vscode';
import type { Dialect } from '../../core/http-file/dialect.ts';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { addToDotenv } from '../../core/secrets/moving/dotenv-line.ts';
import { memberPathAt, putMember, removeMember } from '../../core/secrets/moving/environment-member.ts';
import { addToGitignore } from '../../core/secrets/moving/gitignore-entry.ts';
import { dotenvReference, privateFileOf, privateTwin } from '../../core/secrets/moving/private-file.ts';
import { putReference } from '../../core/secrets/moving/put-reference.ts';
import type { NameStyle } from '../../core/secrets/moving/secret-name.ts';
import { foldersOf } from '../folders-above.ts';
import { documentRole, isDotenv, isJsonEnvironment } from './document-role.ts';
import { type FileBeside, fileBeside, nearest } from './files-beside.ts';
import type { ChosenSecret } from './secret-at.ts';

/** Where a secret can be moved to. */
export type SecretPlace = 'secret-storage' | 'private-environment' | 'dotenv';

/** Edits of one file. */
export interface FileEdits {
  readonly file: FileBeside;
  readonly edits: readonly TextEdit[];
}

/** What else a move changes besides the document itself. */
export interface Destination {
  /** What the document's own literals become. */
  readonly edits: readonly TextEdit[];
  /** The file that takes the secret in; `undefined` for Secret Storage. */
  readonly file: FileEdits | undefined;
}

/** What the user knows of a place, and what it makes of a secret. */
export interface MovePlace {
  readonly style: NameStyle;
  /** The title of the quick fix; `undefined` where the place is none for this document. */
  title(document: vscode.TextDocument, dialect: Dialect | undefined): string | undefined;
  /** Whether a name is asked for. */
  readonly asksName: (document: vscode.TextDocument) => boolean;
  /** `undefined` where the secret cannot be put there. */
  put(
    secret: ChosenSecret,
    name: string,
    dialect: Dialect | undefined,
    section: string | undefined,
  ): Promise<Destination | undefined>;
}

const toSecretStorage: MovePlace = {
  style: 'upper',
  title: document => (holdsReferences(document) ? 'Move to Secret Storage…' : undefined),
  asksName: () => true,
  put: async (secret, name) => ({ edits: referencesIn(secret, `{{$secret ${name}}}`), file: undefined }),
};

const toDotenv: MovePlace = {
  style: 'upper',
  title: (document, dialect) =>
    holdsReferences(document) && dialect !== 'jetbrains' ? 'Move to .env…' : undefined,
  asksName: () => true,
  async put(secret, name, dialect) {
    const folders = foldersOf(secret.document.uri);
    const last = folders.at(-1);
    if (last === undefined) return undefined;
    const file = await fileBeside((await nearest(folders, '.env')) ?? vscode.Uri.joinPath(last, '.env'));
    const line = addToDotenv(file.text, name, secret.value);
    if (line === undefined) return undefined;
    return { edits: referencesIn(secret, dotenvReference(dialect, name)), file: { file, edits: [line] } };
  },
};

const toPrivateEnvironment: MovePlace = {
  style: 'camel',
  title(document, dialect) {
    if (document.languageId === 'http') {
      const name = privateFileOf(dialect)?.name;
      return name === undefined ? undefined : `Move to ${name}…`;
    }
    const twin = privateTwin(lastName(document.uri));
    return twin === undefined ? undefined : `Move to ${twin}`;
  },
  asksName: document => document.languageId === 'http',
  async put(secret, name, dialect, section) {
    if (isJsonEnvironment(secret.document)) return await toTwin(secret);
    const privateFile = privateFileOf(dialect);
    if (privateFile === undefined || section === undefined) return undefined;
    const uri = await privateUri(secret.document.uri, privateFile.name);
    const file = await fileBeside(uri);
    const edits = putMember(file.text, [section, name], secret.value);
    return edits.length === 0
      ? undefined
      : { edits: referencesIn(secret, `{{${name}}}`), file: { file, edits } };
  },
};

/** Whether what stands in a document is looked up by a tool: not so in `.env` files, nor in any other text. */
function holdsReferences(document: vscode.TextDocument): boolean {
  const role = documentRole(document);
  return role === 'requests' || (role === 'environment' && !isDotenv(document));
}

/** Every place that there is, in the order in which they are offered. */
export const movePlaces: Readonly<Record<SecretPlace, MovePlace>> = {
  'secret-storage': toSecretStorage,
  'private-environment': toPrivateEnvironment,
  dotenv: toDotenv,
};

export function isSecretPlace(name: unknown): name is SecretPlace {
  return typeof name === 'string' && Object.hasOwn(movePlaces, name);
}

/** Has git leave a file alone; `undefined` where it does already. */
export async function gitignoreFor(uri: vscode.Uri): Promise<FileEdits | undefined> {
  const folders = foldersOf(uri);
  const name = lastName(uri);
  for (const folder of folders) {
    const file = await fileBeside(vscode.Uri.joinPath(folder, '.gitignore'));
    if (file.document !== undefined && addToGitignore(file.text, name) === undefined) return undefined;
  }
  const top = folders.at(-1);
  if (top === undefined) return undefined;
  const file = await fileBeside(vscode.Uri.joinPath(top, '.gitignore'));
  const entry = addToGitignore(file.text, name);
  return entry && { file, edits: [entry] };
}

/** A value of a public environment file moves to the same place of its private twin. */
async function toTwin({ document, text, places, value }: ChosenSecret): Promise<Destination | undefined> {
  const twin = privateTwin(lastName(document.uri));
  if (twin === undefined) return undefined;
  const paths = places.flatMap(({ range }) => {
    const path = memberPathAt(text, range.start);
    return path === undefined ? [] : [path];
  });
  const file = await fileBeside(vscode.Uri.joinPath(document.uri, '..', twin));
  const [first] = paths;
  if (first === undefined || paths.length !== places.length) return undefined;
  // One edit of the whole text: edits of neighbours in one object would overlap
  const written = paths.reduce(
    (left, path) => putMember(left, path, value).reduce(replaced, left),
    file.text,
  );
  const kept = paths.reduce((left, path) => removeMember(left, path).reduce(replaced, left), text);
  return {
    edits: [wholeText(text, kept)],
    file: { file, edits: [wholeText(file.text, written)] },
  };
}

/** Edits of one text, the last of them first. */
function replaced(text: string, { range, newText }: TextEdit): string {
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

/** The smallest single edit that leads from one text to the other. */
function wholeText(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    range: { start, end: before.length - end },
    newText: after.slice(start, after.length - end),
  };
}

/** Beside what is there already: the private file itself, or the public one. */
async function privateUri(document: vscode.Uri, name: string): Promise<vscode.Uri> {
  const folders = foldersOf(document);
  const there = await nearest(folders, name);
  if (there !== undefined) return there;
  const beside = (await nearest(folders, 'http-client.env.json')) ?? document;
  return vscode.Uri.joinPath(beside, '..', name);
}

function referencesIn({ text, places }: ChosenSecret, reference: string): TextEdit[] {
  return putReference(
    text,
    places.map(({ range }) => range),
    reference,
  );
}

function lastName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
