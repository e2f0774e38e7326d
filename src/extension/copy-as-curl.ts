import * as vscode from 'vscode';
import { type CurlOptions, inspectedAsCurl } from '../core/report/request-as-curl.ts';
import { copyAsCurl } from '../inspector/copy-as-curl.ts';
import { displayPath } from './display-path.ts';
import { Refusal } from './refusal.ts';
import { requestToRun } from './run-inspection.ts';
import type { Services } from './services.ts';
import { reportedInspection, type Session } from './session.ts';
import { readSettings } from './settings.ts';
import { requireTrust } from './trust.ts';
import { worldFor } from './world.ts';

/** What a request is read with. */
export interface Readers extends Pick<Services, 'documents'> {
  readonly environment: Pick<Services['environment'], 'current'>;
}

/** Asks for which shell, and whether with secrets; undefined where the user leaves. Replaced by tests alone. */
export type ChooseForm = () => Promise<CurlOptions | undefined>;

/** Puts the request at `offset` of the document at `uri`, else the one at the cursor, on the clipboard as a curl command. */
export async function copyRequestAsCurl(
  services: Readers,
  uri: unknown,
  offset: unknown,
  options: CurlOptions = {},
): Promise<void> {
  requireTrust('read the variables of a request');
  const { document, opened, node } = await requestToRun(services, uri, offset);
  const file = { ...opened, path: displayPath(document.uri) };
  const { command, notes } = await copyAsCurl(file, node, worldFor(document.uri), {
    ...options,
    environment: services.environment.current,
    dialect: readSettings(document.uri).dialect,
  });
  await vscode.env.clipboard.writeText(command);
  const secrets = options.reveal === true ? 'with its secrets' : 'secrets masked';
  vscode.window.setStatusBarMessage(`HTTP Auth: ${['copied as curl', secrets, ...notes].join(', ')}`, 6000);
}

/** The same, in the form that the user chooses: the only way to secrets that are not masked. */
export async function copyRequestAsChosenCurl(
  services: Readers,
  uri: unknown,
  offset: unknown,
  choose: ChooseForm = chooseForm,
): Promise<void> {
  requireTrust('read the variables of a request');
  const options = await choose();
  if (options !== undefined) await copyRequestAsCurl(services, uri, offset, options);
}

/** Puts the request of the last report on the clipboard as a curl command. Always masked, whatever the panel shows. */
export async function copyReportedRequest(session: Session): Promise<void> {
  const inspection = reportedInspection(session);
  const command = inspection && inspectedAsCurl(inspection);
  if (command === undefined) throw new Refusal('no-report', 'there is no request to copy yet.');
  await vscode.env.clipboard.writeText(command);
  vscode.window.setStatusBarMessage('HTTP Auth: copied as curl, secrets masked', 4000);
}

interface Form extends vscode.QuickPickItem, CurlOptions {}

const withSecrets = 'Passwords, keys and tokens as they are: anyone who reads the clipboard can use them.';
const forms: readonly Form[] = [
  { label: 'For bash and other POSIX shells, secrets masked', shell: 'posix' },
  { label: 'For cmd.exe, secrets masked', shell: 'cmd' },
  {
    label: 'For bash and other POSIX shells, with secrets',
    shell: 'posix',
    reveal: true,
    detail: withSecrets,
  },
  { label: 'For cmd.exe, with secrets', shell: 'cmd', reveal: true, detail: withSecrets },
];

async function chooseForm(): Promise<CurlOptions | undefined> {
  return await vscode.window.showQuickPick(forms, { title: 'Copy Request as curl' });
}
