import { diagnose } from '../core/diagnosis/diagnose.ts';
import { withRenewal } from '../core/diagnosis/renewal-fix.ts';
import { withUnintended } from '../core/diagnosis/unintended-facts.ts';
import { collectEvidence, type Observations } from '../core/evidence/collect.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import { unintendedCredentials } from '../core/evidence/unintended.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { lineStarts, positionAt } from '../core/http-file/range.ts';
import { requestSettings } from '../core/http-file/request-settings.ts';
import { requestName } from '../core/http-file/requests.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import type { Inspection } from '../core/report/inspection.ts';
import type { InspectOptions } from './inspect-options.ts';
import { tokenFailureInspection } from './oauth/token-failure-inspection.ts';
import type { OpenedFile } from './opened-file.ts';
import { prepareRequest, type SendUpstream } from './prepare-request.ts';
import { type Run, startRun } from './run.ts';
import { runProbes } from './run-probes.ts';
import { sendRequest } from './send-request.ts';
import { trapNotes } from './trap-notes.ts';
import { answerOf, refusal, unanswered, upstreamNotes } from './upstream.ts';
import { withoutBodies } from './without-bodies.ts';
import type { World } from './world.ts';

/**
 * The one use case: resolve variables, ask, send what the request depends on and the request itself, probe, diagnose. What
 * goes wrong on the wire is evidence; a cancelled request is an exchange with the failure `cancelled`, and no probe
 * follows it. A request that was sent in this run already is not sent again; one that its own text keeps from being sent (a
 * body file that is not there, say) is an exchange with the failure `invalid-request`.
 */
export async function inspectRequest(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: InspectOptions,
): Promise<Inspection> {
  const run = options.run ?? startRun();
  return run.inspections.get(node) ?? (await inspectIn(run, file, node, world, options, [node]));
}

/** `path` holds the requests that are waiting for this one, and this one. */
async function inspectIn(
  run: Run,
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: InspectOptions,
  path: readonly RequestNode[],
): Promise<Inspection> {
  const upstream: Inspection[] = [];
  const sendUpstream: SendUpstream = async needed => {
    const refused = refusal(needed, path, run, options);
    if (refused !== undefined) return unanswered(refused.code, refused.message);
    run.upstreamLeft--;
    const known = needed.force ? undefined : run.inspections.get(needed.node);
    const inspection =
      known ?? (await inspectIn(run, needed.file, needed.node, world, options, [...path, needed.node]));
    upstream.push(...(inspection.upstream ?? []), inspection);
    return answerOf(inspection);
  };
  const prepared = await prepareRequest(file, node, world, options, run, sendUpstream);
  const { source, clients, resolution } = prepared;
  const name = requestName(node);
  const line = positionAt(lineStarts(file.text), node.requestLine.start).line + 1;
  const before = upstream.length === 0 ? {} : { upstream: [...new Set(upstream)] };
  if (resolution.failed) {
    const { notes } = prepared;
    const failed = tokenFailureInspection(
      { file: file.path, line, name, notes, now: world.now() },
      resolution,
    );
    run.inspections.set(node, { ...failed, ...before });
    return { ...failed, ...before };
  }
  const settings = requestSettings(node, options.dialect);
  const { unsent } = source;
  const unresolved = source.substitutions.some(({ value }) => value === undefined);
  const sends = !run.cancelled && (!unresolved || options.sendUnresolved === true);
  const sent =
    unsent === undefined && sends
      ? await sendRequest(file, prepared, settings, world, options, run)
      : undefined;
  const observed: Observations = {
    exchange: unsent === undefined ? sent?.exchange : notSent(source, unsent.message, world.now()),
    source,
    now: world.now(),
    clients,
    earlier: [...run.exchanges],
  };
  if (observed.exchange !== undefined) run.exchanges.push({ name, exchange: observed.exchange });
  const probes = options.probes && unsent === undefined;
  const probed = await runProbes(observed, world, { ...options, probes });
  const unintended = unintendedCredentials(probed.evidence);
  const { evidence, diagnosis } = concluded(probed.evidence);
  const inspection: Inspection = {
    file: file.path,
    line,
    name,
    evidence: settings.log ? evidence : withoutBodies(evidence),
    diagnosis: withRenewal(withUnintended(diagnosis, unintended), resolution.kept),
    probes: [...resolution.records, ...probed.records],
    ...(resolution.secrets.length === 0 ? {} : { secrets: resolution.secrets }),
    notes: [
      ...prepared.notes,
      ...upstreamNotes(upstream),
      ...source.problems.map(({ message }) => message),
      ...trapNotes(file, node, options.dialect, new Set(source.problems.map(({ code }) => code))),
      ...(sent?.notes ?? []),
      ...unintended.map(({ note }) => note),
    ],
    ...before,
  };
  run.inspections.set(node, inspection);
  return inspection;
}

/** Explains an exchange that was recorded earlier, by its own time. Nothing is sent. */
export function inspectRecording(exchange: Exchange, name: string, file: string): Inspection {
  const evidence = collectEvidence({ exchange, source: undefined, now: exchange.sentAt });
  return { file, line: 0, name, ...concluded(evidence), probes: [], notes: [] };
}

/** As inspectRecording, and asks what the probes would ask of a request of today. */
export async function probeRecording(
  exchange: Exchange,
  name: string,
  file: string,
  world: World,
  options: InspectOptions,
): Promise<Inspection> {
  const { evidence, records } = await runProbes(
    { exchange, source: undefined, now: exchange.sentAt },
    world,
    options,
  );
  return { file, line: 0, name, ...concluded(evidence), probes: records, notes: [] };
}

function concluded(evidence: Evidence): Pick<Inspection, 'evidence' | 'diagnosis'> {
  return { evidence, diagnosis: diagnose(evidence) };
}

/** The record of a request that its own text keeps from being sent. */
function notSent({ method, url, headers }: ResolvedRequest, message: string, sentAt: number): Exchange {
  return {
    request: { method, url, headers: headers.map(({ name, value }) => [name, value]), bodySize: 0 },
    failure: { code: 'invalid-request', message },
    hops: [],
    sentAt,
    durationMs: 0,
    recorded: false,
  };
}
