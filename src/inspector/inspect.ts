import { diagnose } from '../core/diagnosis/diagnose.ts';
import { withUnintended } from '../core/diagnosis/unintended-facts.ts';
import { collectEvidence, type Observations } from '../core/evidence/collect.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import { unintendedCredentials } from '../core/evidence/unintended.ts';
import type { Dialect } from '../core/http-file/dialect.ts';
import type { HttpFile, RequestNode } from '../core/http-file/nodes.ts';
import { lineStarts, positionAt } from '../core/http-file/range.ts';
import { type RequestSettings, requestSettings } from '../core/http-file/request-settings.ts';
import { requestName } from '../core/http-file/requests.ts';
import { type ResolvedRequest, resolveRequest, type VariableSources } from '../core/http-file/resolve.ts';
import type { Inspection } from '../core/report/inspection.ts';
import type { ProxySettings, send } from '../transport/send.ts';
import { readBodyFiles } from './body-files.ts';
import { runProbes } from './run-probes.ts';
import { variableSources } from './variable-sources.ts';
import { withoutBodies } from './without-bodies.ts';

/** Everything of the outside world that an inspection needs, passed in by the front end. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
  processEnv(name: string): string | undefined;
  /** `undefined` when there is no such file. */
  readTextFile(path: string): Promise<string | undefined>;
  /** The bytes of a file; `undefined` when there is none or it may not be read. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** The folder that paths in a file may also count from, without a separator at its end. */
  readonly workspace?: string | undefined;
  readonly send: typeof send;
  readonly proxy: ProxySettings | undefined;
}

export interface InspectOptions {
  /** False: only the request itself is sent. */
  readonly probes: boolean;
  /** For the request, and again for each probe. */
  readonly timeoutMs: number;
  /** Name of the environment whose variables apply. */
  readonly environment?: string;
  /** Whose .http file it is, where that is known. */
  readonly dialect?: Dialect;
  /** Send `{{x}}` literally where nothing defines x. Default: nothing is sent. */
  readonly sendUnresolved?: boolean;
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
 * a cancelled request is an exchange with the failure `cancelled`, and no probe follows it. A request that its own text
 * keeps from being sent (a body file that is not there, say) is an exchange with the failure `invalid-request`.
 */
export async function inspectRequest(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: InspectOptions,
): Promise<Inspection> {
  const { sources, clients, notes } = await variableSources(file.path, world, options.environment);
  const source = await resolveWithFiles(file, node, sources, world, options);
  const settings = requestSettings(node, options.dialect);
  const unresolved = source.substitutions.some(({ value }) => value === undefined);
  const { unsent } = source;
  const exchange =
    unsent !== undefined
      ? notSent(source, unsent.message, world.now())
      : unresolved && !options.sendUnresolved
        ? undefined
        : await sendRequest(source, settings, world, options);
  const observed: Observations = { exchange, source, now: world.now(), clients };
  const probes = options.probes && unsent === undefined;
  const probed = await runProbes(observed, world, { ...options, probes });
  const unintended = unintendedCredentials(probed.evidence);
  const { evidence, diagnosis } = concluded(probed.evidence);
  return {
    file: file.path,
    line: positionAt(lineStarts(file.text), node.requestLine.start).line + 1,
    name: requestName(node),
    evidence: settings.log ? evidence : withoutBodies(evidence),
    diagnosis: withUnintended(diagnosis, unintended),
    probes: probed.records,
    notes: [
      ...notes,
      ...source.problems.map(({ message }) => message),
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

/** Resolves a request, and reads the files that its body names. */
async function resolveWithFiles(
  file: OpenedFile,
  node: RequestNode,
  sources: VariableSources,
  world: World,
  { dialect }: InspectOptions,
): Promise<ResolvedRequest> {
  const reading = dialect === undefined ? {} : { dialect };
  const source = resolveRequest(node, file.parsed, sources, reading);
  if (source.bodyPaths === undefined) return source;
  const files = await readBodyFiles(source.bodyPaths, file.path, world, dialect);
  return resolveRequest(node, file.parsed, sources, { ...reading, files });
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

function sendRequest(
  source: ResolvedRequest,
  settings: RequestSettings,
  world: World,
  options: InspectOptions,
): Promise<Exchange> {
  options.progress?.(`${source.method} ${source.url}`);
  return world.send(
    {
      method: source.method,
      url: source.url,
      headers: source.headers.map(({ name, value }) => [name, value] as const),
      ...(source.bytes !== undefined
        ? { body: source.bytes }
        : source.body !== undefined
          ? { body: source.body }
          : {}),
    },
    {
      now: world.now,
      timeoutMs: settings.timeoutMs ?? options.timeoutMs,
      ...(settings.connectTimeoutMs === undefined ? {} : { connectTimeoutMs: settings.connectTimeoutMs }),
      followRedirects: settings.followRedirects,
      ...(settings.keepCookies ? {} : { keepCookies: false }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy } : {}),
    },
  );
}
