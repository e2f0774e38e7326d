import * as vscode from 'vscode';
import type { Inspection } from '../core/report/inspection.ts';

/** One run of the inspector over one request, with the text that it ran on. */
export interface Run {
  readonly uri: vscode.Uri;
  /** The whole .http text as it was when the request was sent; edits of a fix are offsets into it. */
  readonly text: string;
  readonly requestName: string;
  /** Which of the requests of the file it was, from 0. */
  readonly requestIndex: number;
  readonly probes: boolean;
  readonly inspections: readonly Inspection[];
}

/** What was done about a report, in words for the panel. */
export interface Mending {
  /** What was done, or is to be done, before the request is worth sending again. */
  readonly words: string;
}

/**
 * What this window remembers: the last run with what was done about it, the run before a re-send, and which origins have
 * answered with a challenge. Nothing is stored.
 */
export class Session implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #challenged = new Set<string>();
  #last: Run | undefined;
  #before: Run | undefined;
  #mending: Mending | undefined;

  readonly onDidChange = this.#changed.event;

  get last(): Run | undefined {
    return this.#last;
  }

  /** The run that the last one repeats; absent where it repeats none. */
  get before(): Run | undefined {
    return this.#before;
  }

  /** What was done about the last run, while it was not sent again. */
  get mending(): Mending | undefined {
    return this.#mending;
  }

  /** Notes that something was done that may mend the last run. */
  mended(words: string): void {
    if (this.#last !== undefined) this.#mending = { words };
  }

  /** Remembers a run; `url` is the request's URL as written, with its variables. `again`: it repeats the last one. */
  remember(run: Run, url: string, again = false): void {
    this.#before = again ? this.#last : undefined;
    this.#mending = undefined;
    this.#last = run;
    if (run.inspections.some(inspection => inspection.evidence.challenges.length > 0)) {
      this.#challenged.add(originKey(run.uri.toString(), url));
    }
    this.#changed.fire();
  }

  /** Whether a request of `document` to the origin of `url`, as written, was answered with a challenge before. */
  wasChallenged(document: string, url: string): boolean {
    return this.#challenged.size > 0 && this.#challenged.has(originKey(document, url));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What the last run found out about the request itself, apart from those that it depends on. */
export function reportedInspection({ last }: Pick<Session, 'last'>): Inspection | undefined {
  return last?.inspections.findLast(({ name }) => name === last.requestName);
}

/** Which of the results of a run decides: that of the request itself, else the last that stands in for it. */
export function decidingResult({ inspections, requestName }: Run): number {
  const own = inspections.findLastIndex(({ name }) => name === requestName);
  return own < 0 ? inspections.length - 1 : own;
}

/** What stands before the path of a URL as written. One with a variable in it means something in its own file alone. */
function originKey(document: string, url: string): string {
  const scheme = url.indexOf('://');
  const rest = url.slice(scheme < 0 ? 0 : scheme + 3);
  const end = rest.search(/[/?#]/);
  const authority = url.slice(0, url.length - rest.length + (end < 0 ? rest.length : end)).toLowerCase();
  return authority === '' || authority.includes('{{') ? `${document} ${authority}` : authority;
}
