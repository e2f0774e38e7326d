import * as vscode from 'vscode';
import { lineStarts, positionAt } from '../../core/http-file/range.ts';
import { isPrivateFile } from '../../core/secrets/exposure.ts';
import { type SecretFinding, severityAt } from '../../core/secrets/finding.ts';
import { maskedFinding } from '../../core/secrets/masked-finding.ts';
import { verifierOf } from '../../core/secrets/verification/identity-endpoints.ts';
import {
  newProgress,
  type ScanEntry,
  type ScannedFile,
  type ScanWorld,
  scanWorkspace as scanPaths,
} from '../../inspector/scan-workspace.ts';
import { fingerprint, ignoreListOf } from './ignore-secret.ts';

/** What a scan found in one place. A secret itself is not in it. */
export interface ScannedPlace {
  readonly kind: 'secret' | 'no-authorization';
  readonly uri: vscode.Uri;
  readonly start: number;
  /** From 1. */
  readonly line: number;
  /** The masked secret, or what is missing. */
  readonly label: string;
  readonly message: string;
  /** What it stands under, else what its format is called. */
  readonly name: string;
  readonly severity: SecretFinding['severity'];
  /** Its provider can be asked about it. */
  readonly verifiable: boolean;
  /** The same for the same value. */
  readonly fingerprint: string;
}

/** What a scan of the workspace found. */
export interface WorkspaceScan {
  readonly files: readonly { readonly uri: vscode.Uri; readonly places: readonly ScannedPlace[] }[];
  readonly looked: number;
  /** Binary, too long, unreadable, or links. */
  readonly skipped: number;
}

/** Looks through the files of the open folders that git does not ignore; nothing is changed or sent. */
export async function scanWorkspace(
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<WorkspaceScan> {
  const files = [];
  const count = newProgress();
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const list = await ignoreListOf(folder);
    const options = {
      signal,
      onProgress: () => {
        if (count.files % 50 === 0) progress(`${count.files} files`);
      },
      isIgnoredFile: (path: string) => list?.hasFile(path) === true,
      isIgnoredValue: (value: string) => list?.values.has(fingerprint(value)) === true,
    };
    for await (const file of scanPaths([''], scanWorldOf(folder), options, count)) {
      const uri = vscode.Uri.joinPath(folder, file.path);
      files.push({ uri, places: placesOf(uri, file) });
    }
  }
  const skipped = Object.values(count.skipped).reduce((sum, each) => sum + each, 0);
  return { files, looked: count.files, skipped };
}

function placesOf(uri: vscode.Uri, { text, secrets, missing }: ScannedFile): ScannedPlace[] {
  const starts = lineStarts(text);
  const lineOf = (offset: number) => positionAt(starts, offset).line + 1;
  const lacking = missing.map(
    ({ range, message }): ScannedPlace => ({
      kind: 'no-authorization',
      uri,
      start: range.start,
      line: lineOf(range.start),
      label: 'No Authorization header',
      message,
      name: '',
      severity: 'hint',
      verifiable: false,
      fingerprint: '',
    }),
  );
  const found = secrets.map((secret): ScannedPlace => {
    const { start, end } = secret.range;
    const literal = text.slice(start, end);
    return {
      kind: 'secret',
      uri,
      start,
      line: lineOf(start),
      label: maskedFinding(secret, literal),
      message: secret.message,
      name: secret.name ?? formatName(secret),
      severity: isPrivateFile(uri.path) ? 'hint' : severityAt(secret, Date.now()),
      verifiable: verifierOf(literal, secret) !== undefined,
      fingerprint: fingerprint(literal),
    };
  });
  return [...found, ...lacking].sort((a, b) => a.start - b.start);
}

function formatName({ format }: SecretFinding): string {
  return format === undefined ? '' : `${format.provider} ${format.name}`;
}

/** The files of a workspace folder, through the editor; what is open is read as it stands there. */
function scanWorldOf(folder: vscode.Uri): ScanWorld {
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const openAt = (path: string) => {
    const uri = at(path).toString();
    return vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  };
  return {
    list: async path => (await vscode.workspace.fs.readDirectory(at(path))).map(entryOf),
    size: async path => (await vscode.workspace.fs.stat(at(path))).size,
    read: async path => {
      const open = openAt(path);
      if (open !== undefined) return new TextEncoder().encode(open.getText());
      return await vscode.workspace.fs.readFile(at(path));
    },
  };
}

function entryOf([name, type]: [string, vscode.FileType]): ScanEntry {
  if (type & vscode.FileType.SymbolicLink) return { name, kind: 'link' };
  if (type & vscode.FileType.Directory) return { name, kind: 'folder' };
  return { name, kind: type & vscode.FileType.File ? 'file' : 'other' };
}
