const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** Largest first. A unit is used from `from` on, so that 90 minutes are not rounded to 2 h. */
const units: readonly {
  readonly from: number;
  readonly length: number;
  readonly word: (n: number) => string;
}[] = [
  { from: 2 * year, length: year, word: n => `${n} years` },
  { from: 2 * day, length: day, word: n => `${n} days` },
  { from: 2 * hour, length: hour, word: n => `${n} h` },
  { from: 2 * minute, length: minute, word: n => `${n} min` },
  { from: second, length: second, word: n => `${n} s` },
];

/** The latest time that a Date can hold (ECMA-262, section 21.4.1.1), in milliseconds. */
const furthest = 8.64e15;

/** A length of time in words, rounded down: `45 s`, `12 min`, `3 h`, `2 days`. The sign does not count. Milliseconds. */
export function formatDuration(ms: number): string {
  const length = Math.abs(ms);
  const unit = units.find(({ from }) => length >= from);
  return unit === undefined ? 'less than a second' : unit.word(Math.floor(length / unit.length));
}

/** What `expiresAt` means at `now`: `expires in 12 min`, `expired 3 h ago`. Milliseconds since 1970. */
export function formatExpiry(expiresAt: number, now: number): string {
  const left = expiresAt - now;
  // A token is expired on its very second (RFC 7519, section 4.1.4: on or after).
  return left > 0 ? `expires in ${formatDuration(left)}` : `expired ${formatDuration(left)} ago`;
}

/** The times of a token in milliseconds since 1970. */
export interface Life {
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
}

/**
 * A token's life at `now`, in one clause: `expires in 12 min`, `expired 3 h ago`, `valid for 2 days from 24 Nov 2026, …`
 * while its time has not come, `never expires` when nothing says otherwise.
 */
export function formatLife(life: Life, now: number, timeZone?: string): string {
  const { notBefore, expiresAt } = life;
  if (notBefore !== undefined && notBefore > now) {
    const from = formatInstant(notBefore, timeZone);
    return expiresAt !== undefined && expiresAt > notBefore
      ? `valid for ${formatDuration(expiresAt - notBefore)} from ${from}`
      : `not valid before ${from}`;
  }
  return expiresAt === undefined ? 'never expires' : formatExpiry(expiresAt, now);
}

/**
 * An instant in words: `23 Nov 2026, 20:35:50 UTC`. Milliseconds since 1970; in the given IANA time zone, else in that of
 * the machine. What no calendar holds is given back as a number; an unknown zone is read as UTC.
 */
export function formatInstant(ms: number, timeZone?: string): string {
  if (!(Math.abs(ms) <= furthest)) return `no possible date (${ms} ms)`;
  const instant = new Date(ms);
  try {
    return format(instant, timeZone);
  } catch {
    return format(instant, 'UTC');
  }
}

function format(instant: Date, timeZone: string | undefined): string {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('day')} ${part('month').slice(0, 3)} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`;
}

/** Seconds are told in words that are at most this old, so that nobody counts them down; milliseconds. */
const oldestWords = 10 * second;

/**
 * For how long the words of `formatExpiry` hold, in milliseconds, so that whoever shows them knows when to look again.
 * The last two minutes are told less exactly, and the end in time.
 */
export function expiryHoldsFor(expiresAt: number, now: number): number {
  const left = expiresAt - now;
  const length = Math.abs(left);
  const step = Math.max(units.find(({ from }) => length >= from)?.length ?? second, oldestWords);
  if (left <= 0) return step - (length % step);
  return Math.min(left, (left % step) + 1);
}
