import { type Counted, Counts } from './counts.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * `password-guessing`: many tries for one user name or few. `credential-stuffing`: many names, few tries each.
 * `unnamed`: many refusals at a sign-in address, whose log names nobody. `retries`: one client asks the same again and
 * again, as programs do whose credentials have ended. `path-scan`: one client tries many addresses.
 */
export type AttackKind = 'password-guessing' | 'credential-stuffing' | 'unnamed' | 'retries' | 'path-scan';

/** Many refusals of one client in a short time. Times in milliseconds since 1970. */
export interface Attack {
  readonly kind: AttackKind;
  readonly client: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly users: readonly Counted[];
  readonly userCount: number;
  readonly patterns: readonly Counted[];
  /** Successes of the same client between its refusals: an address that many share, a proxy say, has many. */
  readonly meanwhile: number;
  /** The first success that followed, by one of these names or at one of these addresses. */
  readonly success: {
    readonly time: number;
    readonly user: string | null;
    readonly pattern: string;
    readonly status: number;
  } | null;
}

const minute = 60_000;
/** Refusals further apart belong to different episodes. */
const longestPause = 5 * minute;
const fewest = 10;
/** On average, over an episode. */
const slowestPace = 30_000;
const manyUsers = 5;
const manyPaths = 10;
const signIn =
  /(?:^|[/._-])(?:log-?in|sign-?in|logon|auth\w*|token|session|password|oauth2?)(?:[/._-]|$)|xmlrpc\.php/i;

/** One client's refusals without a long pause. */
interface Episode {
  readonly client: string;
  count: number;
  first: number;
  last: number;
  readonly users: Counts;
  readonly patterns: Counts;
  /** Refusals that a success answered: the first steps of challenges. */
  steps: number;
  /** Successes since the last refusal. */
  pending: number;
  meanwhile: number;
  success: Attack['success'];
}

/** Finds series of refusals by client. Holds a bounded number of clients; those seen longest ago give way. */
export class AttemptWatch {
  readonly #open = new Map<string, Episode>();
  readonly #found: Episode[] = [];
  readonly #mostClients: number;

  constructor(mostClients = 5000) {
    this.#mostClients = mostClients;
  }

  refused({ client, time, user }: LogEntry, pattern: string): void {
    if (client === undefined || time === undefined) return;
    const episode = this.#episodeOf(client, time);
    episode.count++;
    episode.meanwhile += episode.pending;
    episode.pending = 0;
    episode.first = Math.min(episode.first, time);
    episode.last = Math.max(episode.last, time);
    if (user !== undefined) episode.users.add(user);
    episode.patterns.add(pattern);
  }

  /** Takes back refusals that turned out to be the first steps of a challenge. */
  answered({ client }: LogEntry, steps: number): void {
    const episode = client === undefined ? undefined : this.#open.get(client);
    if (episode) episode.steps += steps;
  }

  succeeded({ client, time, user, status }: LogEntry, pattern: string): void {
    const episode = client === undefined ? undefined : this.#open.get(client);
    if (!episode) return;
    episode.pending++;
    if (episode.success || !isAttack(episode) || time === undefined) return;
    if (time < episode.last || time - episode.last > 2 * longestPause) return;
    const same = user === undefined ? episode.patterns.has(pattern) : episode.users.has(user);
    if (!same && !(episode.users.size === 0 && episode.patterns.has(pattern))) return;
    episode.success = { time, user: user ?? null, pattern, status: status ?? 0 };
  }

  /** The longest first. */
  finish(): Attack[] {
    for (const episode of this.#open.values()) this.#keep(episode);
    return this.#found.map(attackOf).sort((a, b) => b.count - a.count);
  }

  #episodeOf(client: string, time: number): Episode {
    const known = this.#open.get(client);
    this.#open.delete(client);
    const goesOn = known !== undefined && Math.abs(time - known.last) <= longestPause;
    if (known && !goesOn) this.#keep(known);
    const episode =
      known && goesOn
        ? known
        : {
            ...{
              client,
              count: 0,
              first: time,
              last: time,
              steps: 0,
              pending: 0,
              meanwhile: 0,
              success: null,
            },
            users: new Counts(1000),
            patterns: new Counts(200),
          };
    this.#open.set(client, episode);
    const oldest = this.#open.size > this.#mostClients ? this.#open.values().next().value : undefined;
    if (oldest) {
      this.#keep(oldest);
      this.#open.delete(oldest.client);
    }
    return episode;
  }

  #keep(episode: Episode): void {
    if (isAttack(episode) && this.#found.length < 500) this.#found.push(episode);
  }
}

function isAttack({ count, steps, first, last }: Episode): boolean {
  return count - steps >= fewest && (last - first) / (count - 1) <= slowestPace;
}

function attackOf({ users, patterns, steps, pending: _, ...episode }: Episode): Attack {
  return {
    ...episode,
    count: episode.count - steps,
    kind: kindOf(users, patterns),
    users: users.top(5),
    userCount: users.size,
    patterns: patterns.top(5),
  };
}

function kindOf(users: Counts, patterns: Counts): AttackKind {
  if (users.size >= manyUsers) return 'credential-stuffing';
  if (users.size > 0) return 'password-guessing';
  if (patterns.size >= manyPaths) return 'path-scan';
  return patterns.top(patterns.size).some(({ name }) => signIn.test(name)) ? 'unnamed' : 'retries';
}
