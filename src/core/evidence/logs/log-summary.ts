import { type Attack, AttemptWatch } from './attempts.ts';
import { type Counted, Counts } from './counts.ts';
import { type LogEntry, refusals } from './log-entry.ts';
import { linesOf, readLogLine } from './log-line.ts';
import { pathPattern } from './path-pattern.ts';
import { GroupCollector, type Reading, type RefusalGroup } from './refusal-group.ts';

/** What a server's log tells of refusals. Times in milliseconds since 1970. */
export interface LogSummary {
  /** Lines that are not empty. */
  readonly lines: number;
  readonly requests: number;
  readonly errors: number;
  /** Lines that could not be read. */
  readonly broken: number;
  readonly formats: readonly Counted[];
  readonly first: number | null;
  readonly last: number | null;
  readonly refused: number;
  /** The largest first; those that an error log alone tells of stand behind. */
  readonly groups: readonly RefusalGroup[];
  readonly attacks: readonly Attack[];
}

/**
 * Says what a line points to. Undefined for a sentence of an error log that is not about access; `status` is the one
 * that such a sentence goes with.
 */
export interface Judge {
  request(entry: LogEntry): Reading;
  sentence(entry: LogEntry): (Reading & { readonly status: number }) | undefined;
}

const mostGroups = 500;
const otherPaths = '(other paths)';
/** A challenge is answered at once, or when somebody has typed a password. */
const longestAnswer = 5000;
const mostWaiting = 2000;
/** NTLM takes two (MS-NTHT); more in a row are tries. */
const mostSteps = 2;

/** A 401 without a user name that may be the first step of a challenge, or the second. */
interface Asked {
  readonly time: number;
  readonly group: GroupCollector;
  readonly steps: number;
}

/** Reads a log line by line, in bounded memory. Lines may come in any order; nothing is thrown. */
export class LogDigest {
  readonly #judge: Judge;
  readonly #groups = new Map<string, GroupCollector>();
  readonly #sentences = new Map<string, GroupCollector>();
  readonly #formats = new Counts(10);
  readonly #watch = new AttemptWatch();
  readonly #sentenceWatch = new AttemptWatch();
  /** By client and path. */
  readonly #waiting = new Map<string, Asked>();
  #lines = 0;
  #requests = 0;
  #errors = 0;
  #broken = 0;
  #first: number | null = null;
  #last: number | null = null;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  add(line: string): void {
    if (line.trim() === '') return;
    this.#lines++;
    const entry = readLogLine(line);
    if (entry === undefined) this.#broken++;
    if (entry === undefined || entry === 'other') return;
    this.#formats.add(entry.format);
    if (entry.time !== undefined) {
      this.#first = Math.min(this.#first ?? entry.time, entry.time);
      this.#last = Math.max(this.#last ?? entry.time, entry.time);
    }
    if (entry.kind === 'access') this.#request(entry);
    else this.#sentence(entry);
  }

  #request(entry: LogEntry): void {
    this.#requests++;
    const { status = 0, target } = entry;
    const pattern = target === undefined ? '(no path)' : pathPattern(target);
    if (!refusals.has(status)) {
      if (status < 400) this.#success(entry, pattern);
      return;
    }
    const group = groupIn(this.#groups, status, pattern);
    group.add(entry, this.#judge.request(entry));
    if (status === 401 || status === 403) this.#watch.refused(entry, pattern);
    if (status === 401 && entry.user === undefined) this.#await(entry, pattern, group);
  }

  #await({ client, time }: LogEntry, pattern: string, group: GroupCollector): void {
    if (client === undefined || time === undefined) return;
    const key = `${client} ${pattern}`;
    const before = this.#waiting.get(key);
    const steps = before && time - before.time <= longestAnswer ? before.steps + 1 : 1;
    this.#waiting.delete(key);
    this.#waiting.set(key, { time, group, steps });
    const oldest = this.#waiting.size > mostWaiting ? this.#waiting.keys().next().value : undefined;
    if (oldest !== undefined) this.#waiting.delete(oldest);
  }

  #success(entry: LogEntry, pattern: string): void {
    this.#answer(entry, pattern);
    this.#watch.succeeded(entry, pattern);
    this.#sentenceWatch.succeeded(entry, pattern);
  }

  #answer(entry: LogEntry, pattern: string): void {
    const key = `${entry.client} ${pattern}`;
    const asked = this.#waiting.get(key);
    if (!asked) return;
    this.#waiting.delete(key);
    const wait = (entry.time ?? Number.NaN) - asked.time;
    if (wait < 0 || !(wait <= longestAnswer) || asked.steps > mostSteps) return;
    asked.group.answered += asked.steps;
    this.#watch.answered(entry, asked.steps);
  }

  #sentence(entry: LogEntry): void {
    this.#errors++;
    const reading = this.#judge.sentence(entry);
    if (!reading) return;
    const pattern = entry.target === undefined ? '(no path)' : pathPattern(entry.target);
    groupIn(this.#sentences, reading.status, pattern, true).add(entry, reading);
    // Asking without credentials is no try.
    if (reading.status === 401 && reading.cause !== 'missing-credentials')
      this.#sentenceWatch.refused(entry, pattern);
  }

  finish(): LogSummary {
    const groups = [...this.#groups.values(), ...this.#unmatchedSentences()]
      .map(group => group.finish(this.#first, this.#last))
      .sort((a, b) => Number(a.status === null) - Number(b.status === null) || b.count - a.count);
    const attacks = this.#watch.finish();
    const seen = new Set(attacks.map(({ client }) => client));
    return {
      lines: this.#lines,
      requests: this.#requests,
      errors: this.#errors,
      broken: this.#broken,
      formats: this.#formats.top(10),
      first: this.#first,
      last: this.#last,
      refused: refusedIn(groups),
      groups,
      // The same requests may stand in both logs.
      attacks: [...attacks, ...this.#sentenceWatch.finish().filter(({ client }) => !seen.has(client))],
    };
  }

  /** A sentence about requests that the access log holds explains those; only the others are counted. */
  #unmatchedSentences(): GroupCollector[] {
    return [...this.#sentences].flatMap(([key, sentences]) => {
      const group = this.#groups.get(key);
      if (!group) return [sentences];
      for (const reading of sentences.readings) group.learn(reading, reading.count);
      return [];
    });
  }
}

/** Sentences of an error log have the status that they go with in their key only: it was not logged. */
function groupIn(
  groups: Map<string, GroupCollector>,
  status: number,
  pattern: string,
  unlogged = false,
): GroupCollector {
  const wanted = `${status} ${pattern}`;
  const key = groups.has(wanted) || groups.size < mostGroups ? wanted : `${status} ${otherPaths}`;
  const known = groups.get(key);
  if (known) return known;
  const group = new GroupCollector(unlogged ? null : status, key === wanted ? pattern : otherPaths);
  groups.set(key, group);
  return group;
}

/** Requests that were logged with their status; sentences of an error log count where there is nothing else. */
function refusedIn(groups: readonly RefusalGroup[]): number {
  const logged = groups.filter(({ status }) => status !== null);
  return (logged.length > 0 ? logged : groups).reduce((sum, { count }) => sum + count, 0);
}

/** Reads a whole log. */
export function summarizeLog(text: string, judge: Judge): LogSummary {
  const digest = new LogDigest(judge);
  for (const line of linesOf(text)) digest.add(line);
  return digest.finish();
}
