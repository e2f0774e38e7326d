import type { Exchange } from '../core/evidence/exchange.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import type { Inspection } from '../core/report/inspection.ts';
import { type CookieJar, createCookieJar } from '../transport/cookie-jar.ts';
import type { VariableFiles } from './environments/read-variable-files.ts';
import type { OpenedFile } from './opened-file.ts';

/** What the requests of one run share: each is sent once, cookies go from one to the next, a question is asked once. */
export interface Run {
  readonly cookies: CookieJar;
  /** What was found out of each request, in the order in which they were sent. */
  readonly inspections: Map<RequestNode, Inspection>;
  readonly exchanges: { readonly name: string; readonly exchange: Exchange }[];
  /** Values that go before all others. */
  readonly given: ReadonlyMap<string, string>;
  /** Answers to prompts, by the prompt's name. */
  readonly answers: Map<string, string>;
  /** Files that were read for it, by path. */
  readonly imports: Map<string, OpenedFile>;
  readonly variableFiles: Map<string, Promise<VariableFiles>>;
  /** How many requests may yet be sent because another needs them. */
  upstreamLeft: number;
  /** A prompt was left without an answer: nothing more is sent. */
  cancelled: boolean;
}

/** More requests than any chain of logins has. */
const mostUpstream = 32;

/** Begins a run; `given` holds the values of `--var`. */
export function startRun(given: ReadonlyMap<string, string> = new Map()): Run {
  return {
    cookies: createCookieJar(),
    inspections: new Map(),
    exchanges: [],
    given,
    answers: new Map(),
    imports: new Map(),
    variableFiles: new Map(),
    upstreamLeft: mostUpstream,
    cancelled: false,
  };
}
