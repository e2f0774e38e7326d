import * as vscode from 'vscode';
import { comparisonAsMarkdown } from '../core/report/comparison-as-markdown.ts';
import { comparisonPlanAsText } from '../core/report/comparison-as-text.ts';
import { createComparisonReport, createPlanReport } from '../core/report/comparison-report.ts';
import { prepareComparison, runComparison } from '../inspector/compare-credentials.ts';
import type { World } from '../inspector/world.ts';
import { withCancelButton } from './cancellable.ts';
import { displayPath } from './display-path.ts';
import { Refusal } from './refusal.ts';
import { requestToRun } from './run-inspection.ts';
import type { Services } from './services.ts';
import { readSettings } from './settings.ts';
import { type TokenServices, tokensFor } from './tokens/editor-tokens.ts';
import { requireTrust } from './trust.ts';
import { worldFor } from './world.ts';

/** Asks the user; `detail` says what will be sent to whom. Replaced by tests alone. */
export type Confirm = (question: string, detail: string, action: string) => Promise<boolean>;

/**
 * Sends the request at `offset` of the document at `uri` with different credentials, once the user has seen and confirmed
 * the list of what is sent, and opens the table of what came back. Where a menu gives neither, it is the one at the cursor.
 */
export async function compareAt(
  services: Pick<Services, 'documents' | 'comparisonDocuments'> &
    Partial<Pick<Services, 'environment'> & TokenServices>,
  uri: unknown,
  offset: unknown,
  confirm: Confirm = askInModal,
): Promise<void> {
  requireTrust('compare credentials');
  const { document, opened, node } = await requestToRun(services, uri, offset);
  const { timeoutMs, comparableHosts } = readSettings(document.uri);
  const world = withTokens(worldFor(document.uri), services, document.uri);
  const file = { ...opened, path: displayPath(document.uri) };
  const environment = services.environment?.current;
  const prepared = await withCancelButton('HTTP Auth: reading the request', (signal, progress) =>
    prepareComparison(file, node, world, {
      allowedHosts: comparableHosts,
      timeoutMs,
      signal,
      progress,
      ...(environment === undefined ? {} : { environment }),
    }),
  );
  if (prepared === undefined) return;
  if ('refused' in prepared) throw refusal(prepared.refused, prepared.hostToAllow);
  const planned = createPlanReport(prepared);
  const { length } = planned.variants;
  const question = `Send “${planned.request.name}” with ${length} different sets of credentials?`;
  if (!(await confirm(question, comparisonPlanAsText(planned), `Send ${length} Requests`))) return;
  const outcomes = await withCancelButton('HTTP Auth: comparing credentials', (signal, progress) =>
    runComparison(prepared, world, { timeoutMs, signal, progress }),
  );
  if (outcomes === undefined || outcomes.length === 0) return;
  await services.comparisonDocuments.show(comparisonAsMarkdown(createComparisonReport(prepared, outcomes)));
}

function withTokens(world: World, services: Partial<TokenServices>, uri: vscode.Uri): World {
  const { vault, tokens, callbacks } = services;
  if (vault === undefined || tokens === undefined || callbacks === undefined) return world;
  return { ...world, tokens: tokensFor({ vault, tokens, callbacks }, uri) };
}

function refusal(why: string, hostToAllow: string | undefined): Refusal {
  const hint =
    hostToAllow === undefined
      ? ''
      : ` Add it to httpAuthInspector.comparableHosts if you may test that server.`;
  return new Refusal('not-comparable', `this request is not compared: ${why}.${hint}`);
}

async function askInModal(question: string, detail: string, action: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}
