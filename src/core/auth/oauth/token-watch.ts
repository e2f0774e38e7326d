import { renewalDue, type TokenSet } from './token-life.ts';

/** A token that requests of this window use. */
export interface WatchedToken {
  readonly key: string;
  /** Of the client. */
  readonly name: string;
  readonly tokens: Pick<TokenSet, 'obtainedAt' | 'expiresAt' | 'accessToken' | 'tokenType' | 'refreshToken'>;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  /** Whether the user has been told that it ends. */
  readonly warned: boolean;
}

/** What to do about the tokens in use, and when to look again. */
export interface TokenPlan {
  /** The next one to end; absent where none that is in use ever does. */
  readonly next: WatchedToken | undefined;
  readonly refresh: readonly WatchedToken[];
  readonly warn: readonly WatchedToken[];
  /** Milliseconds since 1970. */
  readonly wakeAt: number | undefined;
}

/** Who has sent nothing for half an hour is at work on something else. */
const idle = 30 * 60_000;
const warning = 120_000;

/**
 * Tokens that can be refreshed are, when that is due; of the others the user is warned once, two minutes before the end or a
 * fifth of the life where that is less. Tokens that nobody uses any more are left alone, and so are all where not `ahead`.
 */
export function planTokens(watched: readonly WatchedToken[], now: number, ahead: boolean): TokenPlan {
  const inUse = watched.filter(({ usedAt, tokens: { expiresAt } }) => {
    return now - usedAt < idle && expiresAt !== undefined && expiresAt > now;
  });
  const byEnd = inUse.toSorted((a, b) => endOf(a) - endOf(b));
  const due = ahead ? inUse.filter(token => now >= actionAt(token)) : [];
  const events = inUse.flatMap(token => [
    endOf(token),
    token.usedAt + idle,
    ...(ahead ? [actionAt(token)] : []),
  ]);
  const later = events.filter(time => time > now);
  return {
    next: byEnd[0],
    refresh: due.filter(isRefreshable),
    warn: due.filter(token => !isRefreshable(token) && !token.warned),
    wakeAt: later.length === 0 ? undefined : Math.min(...later),
  };
}

function endOf({ tokens: { expiresAt = Number.POSITIVE_INFINITY } }: WatchedToken): number {
  return expiresAt;
}

function isRefreshable({ tokens: { refreshToken } }: WatchedToken): boolean {
  return refreshToken !== undefined;
}

function actionAt(token: WatchedToken): number {
  const { tokens } = token;
  if (isRefreshable(token)) return renewalDue(tokens) ?? Number.POSITIVE_INFINITY;
  return endOf(token) - Math.min(warning, (endOf(token) - tokens.obtainedAt) / 5);
}
