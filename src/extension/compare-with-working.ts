import * as vscode from 'vscode';
import type { Exchange } from '../core/evidence/exchange.ts';
import { isPastedRequest } from '../core/http-file/pasted-request.ts';
import { requestName } from '../core/http-file/requests.ts';
import { requestComparisonAsMarkdown } from '../core/report/request-comparison-as-markdown.ts';
import { compareWithWorking } from '../inspector/compare-with-working.ts';
import type { Readers } from './copy-as-curl.ts';
import { displayPath } from './display-path.ts';
import { Refusal } from './refusal.ts';
import { requestToRun, type Target } from './run-inspection.ts';
import type { Services } from './services.ts';
import { reportedInspection, type Session } from './session.ts';
import { readSettings } from './settings.ts';
import { requireTrust } from './trust.ts';
import { worldFor } from './world.ts';

/** Asks for the request that works; undefined where the user leaves. Replaced by tests alone. */
export type AskForRequest = () => Promise<string | undefined>;

const longestText = 20_000_000;

/**
 * Lays the request at `offset` of the document at `uri`, else the one at the cursor, beside the one that works: the
 * command on the clipboard, else what the user then pastes. Opens what differs as a document. Sends nothing.
 */
export async function compareWithWorkingAt(
  services: Readers & Pick<Services, 'session' | 'workingDocuments'>,
  uri: unknown,
  offset: unknown,
  ask: AskForRequest = askForRequest,
): Promise<void> {
  requireTrust('read the variables of a request');
  const target = await requestToRun(services, uri, offset);
  const copied = await vscode.env.clipboard.readText();
  const working = isRequest(copied) ? copied : rejoined(await ask());
  if (working === undefined) return;
  const { document, opened, node } = target;
  const file = { ...opened, path: displayPath(document.uri) };
  const exchange = lastExchange(services.session, target);
  const report = await compareWithWorking(file, node, working, worldFor(document.uri), {
    exchange,
    environment: services.environment.current,
    dialect: readSettings(document.uri).dialect,
  });
  if ('refused' in report) {
    throw new Refusal('no-pasted-request', `this cannot be compared: ${report.refused}.`);
  }
  await services.workingDocuments.show(requestComparisonAsMarkdown(report));
}

const harBeginning = /^\ufeff?\s*\{\s*"(?:log|startedDateTime|_\w+|request)"\s*:/;
/** Raw HTTP, or a transcript of `curl -v`. */
const requestLine = /^[> \t]*[A-Z]{3,20} \S+ HTTP\/\d/m;

/** What certainly is a request, and no .http text that happens to lie on the clipboard. */
function isRequest(text: string): boolean {
  if (text.length > longestText) return false;
  return isPastedRequest(text) || harBeginning.test(text) || requestLine.test(text.slice(0, 5000));
}

/** The exchange of the last run, where it was this request and its block still reads as it did then. */
function lastExchange(session: Session, { document, opened, node }: Target): Exchange | undefined {
  const { last } = session;
  if (last === undefined || last.uri.toString() !== document.uri.toString()) return undefined;
  const isSame =
    requestName(node) === last.requestName && opened.parsed.requests.indexOf(node) === last.requestIndex;
  // Variables above may count for it too
  return isSame && last.text === opened.text ? reportedInspection(session)?.evidence.exchange : undefined;
}

async function askForRequest(): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: 'Compare with curl',
    prompt:
      'Paste the request that works: curl, fetch, PowerShell, a HAR entry. It is read on this machine and not sent.',
    password: true,
    ignoreFocusOut: true,
  });
}

/** An input box makes one line of several: what continued a line is left over. */
function rejoined(text: string | undefined): string | undefined {
  return text?.replace(/ [\\`^] +(?=\S)/g, ' ');
}
