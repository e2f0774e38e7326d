import * as vscode from 'vscode';
import { lineStarts, positionAt } from '../../core/http-file/range.ts';
import { type SecretFinding, severityAt } from '../../core/secrets/finding.ts';
import { maskValue } from '../../core/secrets/masked-value.ts';
import { scanFile } from '../../core/secrets/scan-file.ts';
import { verifierOf } from '../../core/secrets/verification/identity-endpoints.ts';
import { displayPath } from '../display-path.ts';
import { isPrivatePath } from './document-role.ts';
import { fingerprint, ignoredIn } from './ignore-secret.ts';

/** A secret that a scan found. The secret itself is not in it. */
export interface ScannedSecret {
  readonly uri: vscode.Uri;
  readonly start: number;
  /** From 1. */
  readonly line: number;
  readonly masked: string;
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
  readonly files: readonly { readonly uri: vscode.Uri; readonly secrets: readonly ScannedSecret[] }[];
  readonly looked: number;
  /** Binary, too long or unreadable. */
  readonly skipped: number;
}

/** In bytes: a longer file is data. */
const longest = 2_000_000;
/** In bytes, from the beginning: a zero byte there means that it is no text. */
const telling = 8000;
const mostFiles = 50_000;
/** Files that are read at once. */
const atOnce = 16;

/** Looks through every file of the open folders that the editor's own search would; nothing is changed or sent. */
export async function scanWorkspace(
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<WorkspaceScan> {
  const uris = await vscode.workspace.findFiles('**/*', undefined, mostFiles);
  const files = [];
  let skipped = 0;
  for (let from = 0; from < uris.length; from += atOnce) {
    if (signal.aborted) break;
    progress(`${from} of ${uris.length} files`);
    const some = uris.slice(from, from + atOnce);
    for (const scanned of await Promise.all(some.map(scanOne))) {
      if (scanned === undefined) skipped++;
      else if (scanned.secrets.length > 0) files.push(scanned);
    }
  }
  files.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  return { files, looked: uris.length - skipped, skipped };
}

async function scanOne(uri: vscode.Uri): Promise<WorkspaceScan['files'][number] | undefined> {
  const text = await readText(uri);
  if (text === undefined) return undefined;
  const found = scanFile(displayPath(uri), text);
  if (found.length === 0) return { uri, secrets: [] };
  const isIgnored = await ignoredIn(uri);
  const starts = lineStarts(text);
  const secrets = found
    .filter(({ range }) => isIgnored?.(text, range) !== true)
    .map(finding => scannedSecret(uri, text, starts, finding));
  return { uri, secrets };
}

function scannedSecret(
  uri: vscode.Uri,
  text: string,
  starts: readonly number[],
  finding: SecretFinding,
): ScannedSecret {
  const { start, end } = finding.range;
  const literal = text.slice(start, end);
  return {
    uri,
    start,
    line: positionAt(starts, start).line + 1,
    masked: maskValue(literal),
    message: finding.message,
    name: finding.name ?? nameOf(finding),
    severity: isPrivatePath(uri.path) ? 'hint' : severityAt(finding, Date.now()),
    verifiable: verifierOf(literal, finding) !== undefined,
    fingerprint: fingerprint(literal),
  };
}

function nameOf({ format }: SecretFinding): string {
  return format === undefined ? '' : `${format.provider} ${format.name}`;
}

/** As it reads in an open editor, else on the disk; `undefined` for what is no text or cannot be read. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > longest) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.subarray(0, telling).includes(0)) return undefined;
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
