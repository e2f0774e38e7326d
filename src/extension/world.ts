import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { readCertificateTable } from '../core/auth/client-certificates.ts';
import type { World } from '../inspector/world.ts';
import { proxySettings } from '../transport/proxies.ts';
import { displayPath } from './display-path.ts';
import { readCertificateSetting, readEditorProxy, readEnvironmentSettings } from './settings.ts';

/** The outside world as seen from the .http file at `uri`. */
export function worldFor(uri: vscode.Uri): World {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return {
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    processEnv: name => process.env[name],
    readTextFile: path => readFile(uri, path).then(bytes => bytes && new TextDecoder().decode(bytes)),
    readFile: path => readFile(uri, path),
    workspace: vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath,
    listFolder: path => listFolder(uri, path),
    editorSettings: readEnvironmentSettings(uri),
    ...(folder === undefined ? {} : { projectRoot: displayPath(folder.uri) }),
    clientCertificates: readCertificateTable(readCertificateSetting(uri)),
    readCertificate: path => readCertificate(uri, path),
    send: async (request, options) => (await import('../transport/send.ts')).send(request, options),
    tickets: async () => (await import('./tickets.ts')).editorTickets(),
    proxy: proxySettings({ ...readEditorProxy(), env: name => process.env[name] }),
  };
}

/** Reads a file beside or above the .http file, never above its workspace folder. */
async function readFile(document: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const uri = siblingUri(document, path);
  if (uri === undefined || !isWithin(boundary(document), uri)) return undefined;
  return readExisting(uri);
}

/** A certificate may lie anywhere: the user has written where. */
async function readCertificate(document: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const uri = siblingUri(document, path);
  return uri && readExisting(uri);
}

async function readExisting(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** The names of the files in a folder at or below the workspace folder; none of any other. */
async function listFolder(document: vscode.Uri, path: string): Promise<readonly string[]> {
  const uri = siblingUri(document, path);
  if (uri === undefined || !isWithin(boundary(document), vscode.Uri.joinPath(uri, 'any'))) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.flatMap(([name, type]) => (type & vscode.FileType.File ? [name] : []));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

/** `path` in the file system that the document is in; an untitled document is in none. */
function siblingUri(document: vscode.Uri, path: string): vscode.Uri | undefined {
  if (document.scheme === 'untitled') return undefined;
  const uri = vscode.Uri.file(path);
  return document.scheme === 'file' ? uri : document.with({ path: uri.path });
}

function boundary(document: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
}

function isWithin(folder: vscode.Uri, uri: vscode.Uri): boolean {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.authority === folder.authority && uri.path.startsWith(root);
}
