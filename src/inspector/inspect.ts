import { diagnose } from '../core/diagnosis/diagnose.ts';
import { withUnintended } from '../core/diagnosis/unintended-facts.ts';
import { collectEvidence, type Observations } from '../core/evidence/collect.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import { unintendedCredentials } from '../core/evidence/unintended.ts';
import type { Dialect } from '../core/http-file/dialect.ts';
import type { HttpFile, RequestNode } from '../core/http-file/nodes.ts';
import { lineStarts, positionAt } from '../core/http-file/range.ts';
import { requestName } from '../core/http-file/requests.ts';
import type { ResolvedRequest } from '../core/http-file/resolve.ts';
import type { Inspection } from '../core/report/inspection.ts';
import { prepareRequest, type SendUpstream } from './prepare-request.ts';
import { type Run, startRun } from './run.ts';
import { runProbes } from './run-probes.ts';
import { trapNotes } from './trap-notes.ts';
import { answerOf, refusal, unanswered, upstreamNotes } from './upstream.ts';
import type { World } from './world.ts';

export type { World } from './world.ts';

export interface InspectOptions {
  /** False: only the request itself is sent. */
  readonly probes: boolean;
  /** For the request, and again for each probe. */
  readonly timeoutMs: number;
  /** Name of the environment whose variables apply. */
  readonly environment?: string;
  /** Send `{{x}}` literally where nothing defines x. Default: nothing is sent. */
  readonly sendUnresolved?: boolean;
  /** The tool that the file is written for. Default: told by what the file uses. */
  readonly dialect?: Dialect;
  readonly signal?: AbortSignal;
  /** What earlier requests of the same run left behind. Default: a run of its own. */
  readonly run?: Run;
  progress?(text: string): void;
}

/** A .http file that was read and parsed. */
export interface OpenedFile {
  readonly path: string;
  readonly text: string;
  readonly parsed: HttpFile;
}

/**
 * The one use case: resolve variables, ask, send what the request depends on and the request itself, probe, diagnose. What
 * goes wrong on the wire is evidence; a cancelled request is an exchange with the failure `cancelled`, and no probe
 * follows it. A request that was sent in this run already is not sent again.
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
  const { environment } = options;
  const prepared = await prepareRequest(file, node, world, environment, run, sendUpstream);
  const { source, clients } = prepared;
  const unresolved = source.substitutions.some(({ value }) => value === undefined);
  const sends = !run.cancelled && (!unresolved || options.sendUnresolved === true);
  const observed: Observations = {
    exchange: sends ? await sendRequest(source, world, options, run) : undefined,
    source,
    now: world.now(),
    clients,
    earlier: [...run.exchanges],
  };
  const name = requestName(node);
  if (observed.exchange !== undefined) run.exchanges.push({ name, exchange: observed.exchange });
  const probed = await runProbes(observed, world, options);
  const unintended = unintendedCredentials(probed.evidence);
  const { evidence, diagnosis } = concluded(probed.evidence);
  const inspection: Inspection = {
    file: file.path,
    line: positionAt(lineStarts(file.text), node.requestLine.start).line + 1,
    name,
    evidence,
    diagnosis: withUnintended(diagnosis, unintended),
    probes: probed.records,
    notes: [
      ...prepared.notes,
      ...upstreamNotes(upstream),
      ...source.problems.map(({ message }) => message),
      ...trapNotes(file, node, options.dialect, new Set(source.problems.map(({ code }) => code))),
      ...unintended.map(({ note }) => note),
    ],
    ...(upstream.length === 0 ? {} : { upstream: [...new Set(upstream)] }),
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

function sendRequest(
  source: ResolvedRequest,
  world: World,
  options: InspectOptions,
  run: Run,
): Promise<Exchange> {
  options.progress?.(`${source.method} ${source.url}`);
  return world.send(
    {
      method: source.method,
      url: source.url,
      headers: source.headers.map(({ name, value }) => [name, value] as const),
      ...(source.body === undefined ? {} : { body: source.body }),
    },
    {
      now: world.now,
      timeoutMs: options.timeoutMs,
      followRedirects: !hasDirective(source, 'no-redirect'),
      ...(hasDirective(source, 'no-cookie-jar') ? {} : { cookies: run.cookies }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy } : {}),
    },
  );
}

/** `@no-redirect` and httpYac's `@noRedirect` are one. */
function hasDirective({ node }: ResolvedRequest, name: string): boolean {
  const wanted = name.replaceAll('-', '');
  return node.directives.some(({ key }) => key.text.toLowerCase().replaceAll('-', '') === wanted);
}
