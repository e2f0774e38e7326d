import * as vscode from 'vscode';
import { resolveRequest } from '../../core/http-file/resolve.ts';
import { boundedJson } from '../../core/report/bounded-json.ts';
import { createReport } from '../../core/report/create-report.ts';
import { type Inspection, withFailedUpstream } from '../../core/report/inspection.ts';
import { codeSpan } from '../../core/report/markdown-text.ts';
import { createMask } from '../../core/secrets/mask.ts';

import { inspectRecording, inspectRequest } from '../../inspector/inspect.ts';

import { unattended } from '../../inspector/oauth/token-world.ts';
import { recordedName } from '../../inspector/recognize-input.ts';
import { awaitsTokens } from '../../inspector/resolve-with-tokens.ts';
import { variableSources } from '../../inspector/variable-sources.ts';
import type { World } from '../../inspector/world.ts';
import { withSignal } from '../cancellable.ts';
import type { Documents } from '../documents.ts';
import type { EnvironmentChoice } from '../environment-choice.ts';
import { readSettings } from '../settings.ts';
import { type TokenServices, tokensFor } from '../tokens/editor-tokens.ts';
import { worldFor } from '../world.ts';
import { findTarget, type RecordingTarget, type RequestTarget } from './target.ts';

/** In characters: some 6000 tokens, enough for the verdict, its proof and the exchange. */
const longestReport = 24_000;
/** A recording of a browser may hold thousands; the first ones are explained. */
const mostExchanges = 200;

/**
 * Says why a request was refused: sends one of an .http file of the workspace, after the user has agreed, or reads what
 * was recorded. The model sees the masked report.
 */
export function diagnoseAuthFailure(
  documents: Documents,
  choice: Pick<EnvironmentChoice, 'current'> = { current: undefined },
  tokens?: TokenServices,
): vscode.LanguageModelTool<unknown> {
  return {
    async prepareInvocation({ input }) {
      const target = await findTarget(input, documents);
      return target.kind === 'recording'
        ? prepareReading(target)
        : await prepareSending(target, choice.current);
    },
    async invoke({ input }, token) {
      const target = await findTarget(input, documents);
      const inspections =
        target.kind === 'recording'
          ? readRecording(target)
          : await sendRequest(target, choice.current, tokens, token);
      const text = boundedJson(createReport(inspections), longestReport);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}

function prepareReading({ recorded }: RecordingTarget): vscode.PreparedToolInvocation {
  const count = recorded.length === 1 ? 'a recorded answer' : `${recorded.length} recorded answers`;
  return { invocationMessage: `Explaining ${count}; nothing is sent` };
}

/** Says which request goes where, with its variables filled in: only so can one agree to it. */
async function prepareSending(
  { uri, file, node }: RequestTarget,
  environment: string | undefined,
): Promise<vscode.PreparedToolInvocation> {
  const { sources } = await variableSources(file.path, worldFor(uri), environment);
  const resolved = resolveRequest(node, file.parsed, sources);
  const { method, url, substitutions } = resolved;
  const needed = new Set([
    ...node.directives.flatMap(({ key, value }) => (/^(?:force)?ref$/i.test(key.text) ? value.text : [])),
    ...substitutions.flatMap(({ needs }) => needs ?? []),
  ]);
  const first = [...needed].map(codeSpan).join(', ');
  const upstream = needed.size === 0 ? '' : ` What it needs is sent first: ${first}.`;
  const fetched = awaitsTokens(resolved)
    ? ' Its token is taken from what this window keeps, or asked of its provider; no sign-in is opened.'
    : '';
  const where = codeSpan(
    `${method} ${createMask([])
      .url(url)
      .replace(/[?#].*$/s, '')}`,
  );
  const from = codeSpan(vscode.workspace.asRelativePath(uri));
  const probes = readSettings(uri).probes
    ? ' Further GET, HEAD or OPTIONS requests may go there and to the issuer of its token.'
    : '';
  return {
    invocationMessage: new vscode.MarkdownString(`Diagnosing ${where}`),
    confirmationMessages: {
      title: 'Send a request to find out why it is refused?',
      message: new vscode.MarkdownString(
        `${where} of ${from} is sent with its credentials.${fetched}${upstream}${probes} The model sees the report with secrets masked.`,
      ),
    },
  };
}

function readRecording({ recorded, path }: RecordingTarget): Inspection[] {
  return recorded.slice(0, mostExchanges).map(({ exchange, notes }) => {
    const inspection = inspectRecording(exchange, recordedName(exchange), path);
    return { ...inspection, notes: [...inspection.notes, ...notes] };
  });
}

async function sendRequest(
  { uri, file, node }: RequestTarget,
  environment: string | undefined,
  services: TokenServices | undefined,
  token: vscode.CancellationToken,
): Promise<Inspection[]> {
  const { probes, timeoutMs, sendUnresolved } = readSettings(uri);
  const chosen = environment === undefined ? {} : { environment };
  // A model must not make a person sign in: who agreed to a request did not agree to that.
  const tokens = services && unattended(tokensFor(services, uri));
  const world: World = { ...worldFor(uri), ...(tokens && { tokens }) };
  const inspection = await withSignal(token, signal =>
    inspectRequest(file, node, world, { probes, timeoutMs, sendUnresolved, ...chosen, signal }),
  );
  return withFailedUpstream(inspection);
}
