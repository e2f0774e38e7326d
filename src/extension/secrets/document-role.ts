import type * as vscode from 'vscode';
import { isPrivateFile } from '../../core/secrets/exposure.ts';
import { ignoreListName } from '../../core/secrets/ignore-list.ts';

/**
 * How secrets of a document are shown: in `requests` and `environment` files by lens, problem and quick fix, in other
 * texts by hover and hint; `undefined` for what is no text of the user's.
 */
export type DocumentRole = 'requests' | 'environment' | 'text' | undefined;

const schemes: ReadonlySet<string> = new Set([
  ...['file', 'untitled', 'vscode-remote', 'vscode-userdata', 'vscode-vfs', 'vscode-test-web'],
]);
/** The files that define variables: those of JetBrains, Visual Studio, REST Client and httpYac, and `.env` files. */
const environmentFile =
  /(?:^|\/)(?:(?:http-client|rest-client)(?:\.private)?\.env\.json(?:\.user)?|\.env(?:\.[\w.-]+)?|[\w-]+\.env|\.?httpyac(?:\.config)?\.json)$/;
const settingsFile = /\/settings\.json$/;
/** In characters: a longer text is data. */
const longest = 1_000_000;
const longestPlain = 256_000;

/** Looks at the name, and into settings alone. */
export function documentRole(document: vscode.TextDocument): DocumentRole {
  if (!schemes.has(document.uri.scheme)) return undefined;
  if (document.languageId === 'http') return 'requests';
  const { path } = document.uri;
  if (environmentFile.test(path)) return isWithin(document, longest) ? 'environment' : undefined;
  if (settingsFile.test(path) && definesEnvironments(document)) return 'environment';
  return isWithin(document, longestPlain) ? 'text' : undefined;
}

/** Whether a document is an environment file of JSON. */
export function isJsonEnvironment(document: vscode.TextDocument): boolean {
  return documentRole(document) === 'environment' && /\.json(?:\.user)?$/.test(document.uri.path);
}

/** Whether a document is a `.env` file, where secrets may stay. */
export function isDotenv(document: vscode.TextDocument): boolean {
  return documentRole(document) === 'environment' && !isJsonEnvironment(document);
}

function definesEnvironments(document: vscode.TextDocument): boolean {
  return (
    isWithin(document, longest) && /"(?:rest-client|httpyac)\.environmentVariables"/.test(document.getText())
  );
}

function isWithin(document: vscode.TextDocument, bound: number): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= bound;
}

/** Whether a file, by its path, is read by tools that know `{{references}}`. */
export function takesReferences(path: string): boolean {
  return /\.(?:http|rest)$/.test(path) || (environmentFile.test(path) && /\.json(?:\.user)?$/.test(path));
}

/** Whether secrets may stay in a document as long as git does not take it: `.env`, private environments, the user's settings. */
export function isPrivatePlace(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'vscode-userdata' || isPrivateFile(document.uri.path);
}

/** Whether a file is the list of what the workspace sets aside. */
export function isIgnoreList(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${ignoreListName}`);
}
