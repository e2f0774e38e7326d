import type { HttpFile, RequestNode } from '../core/http-file/nodes.ts';
import type { Inspection } from '../core/report/inspection.ts';
import type { ProxySettings, send } from '../transport/send.ts';

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

/** The one use case: resolve variables, send, probe, diagnose. Throws only when cancelled. */
export declare function inspectRequest(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: InspectOptions,
): Promise<Inspection>;
