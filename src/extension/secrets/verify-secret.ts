import * as vscode from 'vscode';
import { formatDuration } from '../../core/report/life.ts';
import { maskedFinding } from '../../core/secrets/masked-finding.ts';
import {
  type IdentityEndpoint,
  identityRequest,
  verifierOf,
} from '../../core/secrets/verification/identity-endpoints.ts';
import { readAnswer, type Verdict } from '../../core/secrets/verification/read-answer.ts';
import type { World } from '../../inspector/world.ts';
import { withCancelButton } from '../cancellable.ts';
import { Refusal } from '../refusal.ts';
import { worldFor } from '../world.ts';
import type { ChosenSecret } from './secret-at.ts';

/** A provider that is silent is not waited for longer, in milliseconds. */
const timeoutMs = 10_000;

let busy = false;

/** Asks the provider of a secret whether it works, after the user has agreed to the host that is named. One at a time. */
export async function verifySecret({ document, finding, literal }: ChosenSecret): Promise<void> {
  const endpoint = verifierOf(literal, finding);
  if (endpoint === undefined) {
    throw new Refusal('not-verified', 'no provider is known that could be asked about this secret.');
  }
  if (busy) throw new Refusal('not-verified', 'another secret is being asked about. Wait for its answer.');
  busy = true;
  try {
    if (!(await agreed(endpoint, maskedFinding(finding, literal)))) return;
    const verdict = await withCancelButton(`HTTP Auth: asking ${endpoint.provider}`, signal =>
      ask(endpoint, literal, worldFor(document.uri), signal),
    );
    if (verdict === undefined) return;
    const show =
      verdict.works === 'yes' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    void show(`HTTP Auth: ${verdict.message}`);
  } finally {
    busy = false;
  }
}

/** Sends the question itself: to the provider's own host, without redirects and cookies. Nothing of it is kept. */
export async function ask(
  endpoint: IdentityEndpoint,
  literal: string,
  world: Pick<World, 'send' | 'now'> & { readonly proxy?: World['proxy'] },
  signal: AbortSignal,
): Promise<Verdict> {
  const exchange = await world.send(identityRequest(endpoint, literal), {
    now: world.now,
    timeoutMs,
    signal,
    followRedirects: false,
    keepCookies: false,
    maxBodyBytes: 4096,
    ...(world.proxy ? { proxy: world.proxy } : {}),
  });
  return readAnswer(endpoint, exchange);
}

async function agreed(endpoint: IdentityEndpoint, masked: string): Promise<boolean> {
  const { host } = new URL(endpoint.url.replace('{secret}', ''));
  const send = `Send to ${host}`;
  const answer = await vscode.window.showInformationMessage(
    `Send ${masked} to ${host}, to see whether it works?`,
    {
      modal: true,
      detail: `${endpoint.method} to ${endpoint.provider}’s own identity endpoint; it changes nothing there. Time limit ${formatDuration(timeoutMs)}. The answer is shown and not kept.`,
    },
    send,
  );
  return answer === send;
}
