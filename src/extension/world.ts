import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { World } from '../inspector/inspect.ts';
import { proxySettings } from '../transport/proxies.ts';
import { readEditorProxy } from './settings.ts';

/** The outside world as seen from the .http file at `uri`. */
export function worldFor(uri: vscode.Uri): World {
  return {
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    processEnv: name => process.env[name],
    readTextFile: path => readTextFile(uri, path),
    send: async (request, options) => (await import('../transport/send.ts')).send(request, options),
    proxy: proxySettings({ ...readEditorProxy(), env: name => process.env[name] }),
  };
}

/** Reads a file beside or above the .http file, never above its workspace folder. */
async function readTextFile(document: vscode.Uri, path: string): Promise<string | undefined> {
  const uri = siblingUri(document, path);
  if (uri === undefined || !isWithin(boundary(document), uri)) return undefined;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
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
