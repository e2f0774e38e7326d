import { type Counted, Counts } from './counts.ts';
import type { LogEntry } from './log-entry.ts';
import { type Spike, TimeBuckets } from './time-buckets.ts';

/** What one line of a log points to. `cause` is an id of the diagnosis. */
export interface Reading {
  readonly cause: string;
  readonly confidence: 'likely' | 'possible';
  /** What in the log says so; the same for all lines that say the same. */
  readonly because: string;
}

/** Refusals with one status at one path pattern. Times in milliseconds since 1970. */
export interface RefusalGroup {
  /** Null where an error log alone tells of it. */
  readonly status: number | null;
  readonly pattern: string;
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly methods: readonly Counted[];
  readonly clients: readonly Counted[];
  readonly clientCount: number;
  readonly userAgents: readonly Counted[];
  readonly users: readonly Counted[];
  readonly userCount: number;
  /** The most frequent first. */
  readonly causes: readonly (Reading & { readonly count: number })[];
  /** How many were followed within seconds by a success of the same client there: the first step of a challenge. */
  readonly answered: number;
  readonly spikes: readonly Spike[];
  /** A target as logged; its query may hold secrets. */
  readonly sample: string | undefined;
}

/** Collects the refusals of one group, in bounded memory. */
export class GroupCollector {
  readonly status: number | null;
  readonly pattern: string;
  count = 0;
  answered = 0;
  readonly #clients = new Counts(500);
  readonly #methods = new Counts(10);
  readonly #agents = new Counts(100);
  readonly #users = new Counts(500);
  readonly #buckets = new TimeBuckets();
  readonly #readings = new Map<string, Reading & { count: number }>();
  #first: number | null = null;
  #last: number | null = null;
  #sample: string | undefined;

  constructor(status: number | null, pattern: string) {
    this.status = status;
    this.pattern = pattern;
  }

  add(entry: LogEntry, reading: Reading): void {
    this.count++;
    this.learn(reading);
    this.#sample ??= entry.target?.slice(0, 500);
    if (entry.client !== undefined) this.#clients.add(entry.client);
    if (entry.method !== undefined) this.#methods.add(entry.method);
    if (entry.userAgent !== undefined) this.#agents.add(entry.userAgent);
    if (entry.user !== undefined) this.#users.add(entry.user);
    if (entry.time === undefined) return;
    this.#buckets.add(entry.time);
    this.#first = Math.min(this.#first ?? entry.time, entry.time);
    this.#last = Math.max(this.#last ?? entry.time, entry.time);
  }

  /** Notes what a line points to that is counted elsewhere already. */
  learn(reading: Reading, count = 1): void {
    const known = this.#readings.get(reading.because);
    if (known) known.count += count;
    else if (this.#readings.size < 50) this.#readings.set(reading.because, { ...reading, count });
  }

  get readings(): readonly (Reading & { readonly count: number })[] {
    return [...this.#readings.values()];
  }

  /** `first` and `last` of the whole log, in milliseconds since 1970. */
  finish(first: number | null, last: number | null): RefusalGroup {
    const words = this.readings;
    return {
      status: this.status,
      pattern: this.pattern,
      count: this.count,
      first: this.#first,
      last: this.#last,
      methods: this.#methods.top(5),
      clients: this.#clients.top(10),
      clientCount: this.#clients.size,
      userAgents: this.#agents.top(5),
      users: this.#users.top(10),
      userCount: this.#users.size,
      causes: words.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count).slice(0, 6),
      answered: this.answered,
      spikes: first === null || last === null ? [] : this.#buckets.spikes(first, last).slice(0, 3),
      sample: this.#sample,
    };
  }
}

/** What the log says weighs more than what it leaves open. */
function rank({ confidence }: Reading): number {
  return confidence === 'likely' ? 0 : 1;
}
