import * as vscode from 'vscode';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestAt, requestName } from '../core/http-file/requests.ts';
import { type Inspection, withFailedUpstream } from '../core/report/inspection.ts';
import { carriesCredentials } from '../core/secrets/credential-need.ts';
import { createMask } from '../core/secrets/mask.ts';

import { inspectRequest } from '../inspector/inspect.ts';

import { startRun } from '../inspector/run.ts';
import type { World } from '../inspector/world.ts';
import { askUser } from './ask-user.ts';
import { withCancelButton } from './cancellable.ts';
import { displayPath } from './display-path.ts';
import type { ParsedDocument } from './documents.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';
import type { Run } from './session.ts';
import { readSettings } from './settings.ts';
import { passphraseFor, tokensFor } from './tokens/editor-tokens.ts';
import { requireTrust } from './trust.ts';
import { worldFor } from './world.ts';

/** `send` sends the request and nothing more; `diagnose` may probe as well, where the settings allow it. */
export type RunKind = 'diagnose' | 'send';

/** A request of an open document, about to be sent. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly opened: ParsedDocument;
  readonly node: RequestNode;
}

/** Runs the request at `offset` of the document at `uri`; where a menu gives neither, the one at the cursor. */
export async function runAt(services: Services, kind: RunKind, uri: unknown, offset: unknown): Promise<void> {
  requireTrust('send requests');
  await run(services, await requestToRun(services, uri, offset), { probes: kind === 'diagnose' });
}

/**
 * The request that a menu or lens named by document and offset, else the one at the cursor. Throws a `Refusal` where
 * there is none.
 */
export async function requestToRun(
  { documents }: Pick<Services, 'documents'>,
  uri: unknown,
  offset: unknown,
): Promise<Target> {
  const place = await placeToRun(uri, offset);
  const opened = await documents.parse(place.document);
  const node = requestAt(opened.parsed, place.offset);
  if (node === undefined) {
    throw new Refusal('no-request', 'there is no request here. Put the cursor on one first.');
  }
  return { document: place.document, opened, node };
}

/** How the request of a report is sent again. */
export interface Again {
  /** The panel proposed it: what may change something at the server is then confirmed first. */
  readonly ours?: boolean;
  readonly renewTokens?: boolean;
}

/** Runs the request of the last report again, as its file reads now, for a report of before and after. */
export async function runAgain(
  services: Services,
  { ours = false, renewTokens = false }: Again = {},
  confirm = confirmRepeat,
): Promise<void> {
  requireTrust('send requests');
  const { last } = services.session;
  if (last === undefined) throw new Refusal('no-report', 'there is no report yet, so nothing to send again.');
  const target = await requestOfReport(services, last);
  const { method } = target.node;
  if (ours && !isRepeatable(method.text) && !(await confirm(method.text))) return;
  await run(services, target, { probes: last.probes, again: true, renewTokens });
}

/** Whether a method changes nothing at the server (RFC 9110, section 9.2.1). */
export function isRepeatable(method: string): boolean {
  return /^(?:GET|HEAD|OPTIONS)?$/i.test(method);
}

async function confirmRepeat(method: string): Promise<boolean> {
  const action = `Send ${method} Again`;
  const question = `Send this ${method} request again?`;
  const detail = 'If the server carried it out the first time, it may do so once more.';
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}

/** The request of a report, as its file reads now. Throws a `Refusal` where it is gone. */
export async function requestOfReport(
  { documents }: Pick<Services, 'documents'>,
  report: Run,
): Promise<Target> {
  const document = await vscode.workspace.openTextDocument(report.uri);
  const opened = await documents.parse(document);
  const node = sameRequest(opened, report);
  if (node === undefined) {
    throw new Refusal('no-request', 'the request of this report is no longer in its file.');
  }
  return { document, opened, node };
}

/** The request of `run` in a later version of its file: the only one of that name, else the one in the same place. */
function sameRequest({ parsed }: ParsedDocument, run: Run): RequestNode | undefined {
  const named = parsed.requests.filter(node => requestName(node) === run.requestName);
  return named.length === 1 ? named[0] : parsed.requests[run.requestIndex];
}

/** The document and offset that a menu or lens named, else those of the cursor. Throws a `Refusal` where there is neither. */
async function placeToRun(
  uri: unknown,
  offset: unknown,
): Promise<{ readonly document: vscode.TextDocument; readonly offset: number }> {
  if (typeof uri === 'string' && typeof offset === 'number') {
    return { document: await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)), offset };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !['http', 'markdown'].includes(editor.document.languageId)) {
    throw new Refusal('no-http-document', 'open an .http file and put the cursor on a request first.');
  }
  return { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
}

interface Running extends Pick<Again, 'renewTokens'> {
  readonly probes: boolean;
  readonly again?: boolean;
}

async function run(services: Services, target: Target, running: Running): Promise<void> {
  const { document, opened, node } = target;
  const { probes, again = false, renewTokens = false } = running;
  const name = requestName(node);
  const settings = readSettings(document.uri);
  const file = { ...opened, path: displayPath(document.uri) };
  const environment = services.environment.current;
  const inspection = await withCancelButton(
    `HTTP Auth: ${createMask([]).text(name)}`,
    async (signal, notify) => {
      const run = startRun();
      const tokens = tokensFor(services, document.uri);
      const world: World = {
        ...worldFor(document.uri),
        tokens,
        ask: prompt => askUser(prompt, signal),
        certificatePassphrase: passphraseFor(services, document.uri),
      };
      const inspected = await inspectRequest(file, node, world, {
        probes: probes && settings.probes,
        timeoutMs: settings.timeoutMs,
        sendUnresolved: settings.sendUnresolved,
        renewTokens,
        ...(environment === undefined ? {} : { environment }),
        ...(settings.dialect && { dialect: settings.dialect }),
        run,
        signal,
        progress: text => {
          notify(text);
          services.panel.progress(text);
        },
      });
      return run.cancelled ? undefined : inspected;
    },
  ).catch(async error => {
    await services.panel.refresh();
    throw error;
  });
  if (inspection === undefined) return await services.panel.refresh();
  const requestIndex = opened.parsed.requests.indexOf(node);
  await learn(services, node, inspection);
  services.session.remember(
    {
      uri: document.uri,
      text: opened.text,
      requestName: name,
      requestIndex,
      probes,
      // Fixes are edits of this file, so what failed in an imported one is told in the notes alone.
      inspections: withFailedUpstream(inspection).filter(each => each.file === inspection.file),
    },
    node.url.text,
    again,
  );
  await vscode.commands.executeCommand('setContext', 'httpAuthInspector.hasReport', true);
  await services.panel.show();
}

/** A success without credentials shows that none are missing; a challenge, that they are. */
async function learn({ openRequests }: Services, node: RequestNode, { evidence }: Inspection): Promise<void> {
  const [method, url, status] = [node.method.text, node.url.text, evidence.status ?? 0];
  if (evidence.challenges.length > 0) await openRequests.remove(method, url);
  else if (status >= 200 && status < 300 && !carriesCredentials(node)) await openRequests.add(method, url);
}
