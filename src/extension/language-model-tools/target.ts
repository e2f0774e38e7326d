import * as vscode from 'vscode';
import type { HttpFile, RequestNode } from '../../core/http-file/nodes.ts';
import { requestAt, requestName } from '../../core/http-file/requests.ts';
import { createMask } from '../../core/secrets/mask.ts';
import type { OpenedFile } from '../../inspector/opened-file.ts';
import { type RecordedExchange, recognizeInput } from '../../inspector/recognize-input.ts';
import { displayPath } from '../display-path.ts';
import type { Documents } from '../documents.ts';
import { badInput, lineField, textField } from './tool-input.ts';

/** So many requests are named where none was chosen. */
const mostNames = 20;

/** Exchanges that took place already. */
export interface RecordingTarget {
  readonly kind: 'recording';
  readonly path: string;
  readonly recorded: readonly RecordedExchange[];
}

/** A request of an .http file of the workspace, to be sent. */
export interface RequestTarget {
  readonly kind: 'request';
  readonly uri: vscode.Uri;
  readonly file: OpenedFile;
  readonly node: RequestNode;
}

/**
 * What a model asks about. A text that it wrote itself is read, never sent: it might put the user's variables into a
 * request to wherever it likes. Rejects with a `Refusal` that the model can act upon.
 */
export async function findTarget(
  input: unknown,
  documents: Documents,
): Promise<RecordingTarget | RequestTarget> {
  const text = textField(input, 'text');
  const file = textField(input, 'file');
  if ((text === undefined) === (file === undefined)) {
    throw badInput('pass either "file", an .http file of this workspace, or "text", a recorded exchange.');
  }
  if (text !== undefined) return recordingOf('-', text) ?? refuseText();
  const document = await openInWorkspace(file ?? '');
  return recordingOf(document.uri.path, document.getText()) ?? (await requestOf(document, documents, input));
}

function refuseText(): never {
  throw badInput(
    '"text" is not a recorded exchange (an HTTP answer, output of curl -v, or a HAR). A request that is yet to be sent has to stand in an .http file of the workspace; pass that as "file".',
  );
}

function recordingOf(path: string, text: string): RecordingTarget | undefined {
  const recognized = recognizeInput(path, text, Date.now());
  if (recognized.kind !== 'recording') return undefined;
  if (recognized.recorded.length === 0) throw badInput('there is no exchange in the recording.');
  return { kind: 'recording', path, recorded: recognized.recorded };
}

async function requestOf(
  document: vscode.TextDocument,
  documents: Documents,
  input: unknown,
): Promise<RequestTarget> {
  const { uri } = document;
  const { text, parsed } = await documents.parse(document);
  const node = chooseRequest(document, parsed, input);
  return { kind: 'request', uri, node, file: { path: displayPath(uri), text, parsed } };
}

/** The one that the input names; a file with a single request needs no name. Names are masked, as a report shows them. */
function chooseRequest(document: vscode.TextDocument, parsed: HttpFile, input: unknown): RequestNode {
  const { requests } = parsed;
  const name = textField(input, 'request');
  const line = lineField(input, 'line');
  let found = requests;
  if (name !== undefined)
    found = requests.filter(node => [requestName(node), shownName(node)].includes(name));
  else if (line !== undefined) found = requestAtLine(document, parsed, line);
  const [node, ...others] = found;
  if (node !== undefined && others.length === 0) return node;
  const known = requests.slice(0, mostNames).map(request => {
    const at = document.positionAt(request.requestLine.start).line + 1;
    return `line ${at} ${JSON.stringify(shownName(request))}`;
  });
  const list = known.length === 0 ? 'the file has none' : `there are ${known.join(', ')}`;
  throw badInput(`name one request by "request" or "line"; ${list}.`);
}

/** A request without a name is called by its URL, which may hold a key. */
function shownName(node: RequestNode): string {
  return createMask([]).text(requestName(node));
}

function requestAtLine(document: vscode.TextDocument, parsed: HttpFile, line: number): RequestNode[] {
  if (line > document.lineCount) return [];
  const node = requestAt(parsed, document.offsetAt(new vscode.Position(line - 1, 0)));
  return node === undefined ? [] : [node];
}

/** Opens a file by URI or path; what lies outside of the workspace and is not open is none of a model's business. */
async function openInWorkspace(file: string): Promise<vscode.TextDocument> {
  const uri = await uriOf(file);
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open !== undefined) return open;
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) {
    throw badInput('"file" is neither in this workspace nor open.');
  }
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw badInput('"file" cannot be opened as a text.');
  }
}

/** A scheme has two letters or more: `c:` is a drive. */
async function uriOf(file: string): Promise<vscode.Uri> {
  if (/^[a-z][a-z\d+.-]+:/i.test(file)) return vscode.Uri.parse(file, true);
  if (/^(?:[/\\]|[a-z]:)/i.test(file)) return vscode.Uri.file(file);
  const candidates = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    vscode.Uri.joinPath(uri, file),
  );
  for (const candidate of candidates) {
    if (await exists(candidate)) return candidate;
  }
  throw badInput('there is no such file in this workspace.');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
