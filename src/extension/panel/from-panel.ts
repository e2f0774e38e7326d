import * as vscode from 'vscode';
import type { Finding } from '../../core/diagnosis/cause.ts';
import type { FromPanel } from '../../webview/protocol.ts';
import { copyReportedRequest } from '../copy-as-curl.ts';
import { copyClientCode } from '../copy-client-code.ts';
import { copyReport } from '../copy-report.ts';
import { Refusal } from '../refusal.ts';
import { requestOfReport, runAgain } from '../run-inspection.ts';
import type { Services } from '../services.ts';
import type { Run } from '../session.ts';
import { editorRange } from '../text-ranges.ts';
import { applyFix } from './apply-fix.ts';
import { confirmReveal } from './confirm-reveal.ts';
import { showDocument } from './show-document.ts';

type Message<Type> = Extract<FromPanel, { readonly type: Type }>;
type Handlers = {
  readonly [Type in FromPanel['type']]: (services: Services, message: Message<Type>) => Promise<void>;
};

const handlers: Handlers = {
  ready: async ({ panel }) => await panel.refresh(),
  resend: async (services, { offered }) => await runAgain(services, { ours: offered === true }),
  reveal: async ({ panel }, { on }) => await panel.reveal(on && (await confirmReveal())),
  copy: async ({ session }, { format }) =>
    format === 'curl' ? await copyReportedRequest(session) : await copyReport(session, format),
  'copy-client-code': async ({ session }, { result, language }) =>
    await copyClientCode(session, result, language),
  'apply-fix': async (services, { result, finding, fix }) => {
    const found = findingAt(lastRun(services), result, finding).fixes[fix];
    if (found === undefined) throw noSuchItem();
    await applyFix(services, lastRun(services), found);
  },
  'go-to-request': async services => {
    const { document, node } = await requestOfReport(services, lastRun(services));
    const { start } = editorRange(document, node.requestLine);
    await showDocument(document, new vscode.Range(start, start));
  },
  'open-reference': async (services, { result, finding, reference }) => {
    const found = findingAt(lastRun(services), result, finding).references[reference];
    if (found === undefined) throw noSuchItem();
    await vscode.env.openExternal(vscode.Uri.parse(found.url, true));
  },
};

/** Carries out one message of the panel. Rejects with a `Refusal` that says why it could not. */
export async function receive<Type extends FromPanel['type']>(
  services: Services,
  message: Message<Type>,
): Promise<void> {
  await handlers[message.type as Type](services, message);
}

function lastRun({ session }: Services): Run {
  if (session.last === undefined) throw new Refusal('no-report', 'there is no report yet.');
  return session.last;
}

function findingAt(run: Run, result: number, finding: number): Finding {
  const found = run.inspections[result]?.diagnosis.findings[finding];
  if (found === undefined) throw noSuchItem();
  return found;
}

function noSuchItem(): Refusal {
  return new Refusal('no-such-item', 'the report was replaced by a newer one. Try again in the new one.');
}
