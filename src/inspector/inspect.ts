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
import { type ResolvedRequest, resolveRequest } from '../core/http-file/resolve.ts';
import type { Inspection } from '../core/report/inspection.ts';
import { runProbes } from './run-probes.ts';
import { trapNotes } from './trap-notes.ts';
import { variableSources } from './variable-sources.ts';
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
  progress?(text: string): void;
}

/** A .http file that was read and parsed. */
export interface OpenedFile {
  readonly path: string;
  readonly text: string;
  readonly parsed: HttpFile;
}

/**
 * The one use case: resolve variables, send, probe, diagnose. What goes wrong on the wire is evidence;
 * a cancelled request is an exchange with the failure `cancelled`, and no probe follows it.
 */
export async function inspectRequest(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: InspectOptions,
): Promise<Inspection> {
  const { sources, clients, notes } = await variableSources(file.path, world, options.environment);
  const source = resolveRequest(node, file.parsed, sources);
  const unresolved = source.substitutions.some(({ value }) => value === undefined);
  const observed: Observations =
    unresolved && !options.sendUnresolved
      ? { exchange: undefined, source, now: world.now(), clients }
      : { exchange: await sendRequest(source, world, options), source, now: world.now(), clients };
  const probed = await runProbes(observed, world, options);
  const unintended = unintendedCredentials(probed.evidence);
  const { evidence, diagnosis } = concluded(probed.evidence);
  return {
    file: file.path,
    line: positionAt(lineStarts(file.text), node.requestLine.start).line + 1,
    name: requestName(node),
    evidence,
    diagnosis: withUnintended(diagnosis, unintended),
    probes: probed.records,
    notes: [
      ...notes,
      ...source.problems.map(({ message }) => message),
      ...trapNotes(file, node, options.dialect, new Set(source.problems.map(({ code }) => code))),
      ...unintended.map(({ note }) => note),
    ],
  };
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

function sendRequest(source: ResolvedRequest, world: World, options: InspectOptions): Promise<Exchange> {
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
      followRedirects: !source.node.directives.some(({ key }) => key.text.toLowerCase() === 'no-redirect'),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy } : {}),
    },
  );
}
