/** A signed distance in time, as in `-3 h`. */
export interface Offset {
  readonly amount: number;
  readonly unit: string;
}

/** Milliseconds of the units that always last the same. */
const fixedUnits: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);

/** Months of the units that follow the calendar. */
const calendarUnits: ReadonlyMap<string, number> = new Map([
  ['M', 1],
  ['Q', 3],
  ['y', 12],
]);

/** Reads `n unit` or `±n unit`; units are y, Q, M, w, d, h, m, s and ms. */
export function readOffset(text: string): Offset | undefined {
  const match = /^([+-]?\d{1,12})[ \t]*(ms|[yQMwdhms])$/.exec(text);
  const [, amount, unit] = match ?? [];
  return amount === undefined || unit === undefined ? undefined : { amount: Number(amount), unit };
}

/**
 * Moves `instant` (milliseconds since 1970) by an offset. Months are counted in UTC, and the 31st becomes the last day
 * of a shorter month. `undefined` when the result lies outside what a date can hold.
 */
export function shift(instant: number, offset: Offset): number | undefined {
  const length = fixedUnits.get(offset.unit);
  const months = calendarUnits.get(offset.unit);
  const shifted =
    length !== undefined
      ? instant + offset.amount * length
      : addMonths(instant, offset.amount * (months ?? 0));
  return Number.isNaN(new Date(shifted).getTime()) ? undefined : shifted;
}

function addMonths(instant: number, months: number): number {
  const from = new Date(instant);
  const day = from.getUTCDate();
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(from.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  return moved.setUTCDate(Math.min(day, lastDay));
}

const pad = (value: number, width = 2): string => String(Math.abs(value)).padStart(width, '0');

/** `2026-01-31T10:00:00+02:00`, in the time zone of the machine (RFC 3339). */
export function localIso(instant: number): string {
  const at = new Date(instant);
  const date = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${date}T${clock(at)}${zone(at, ':')}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat, 31 Jan 2026 10:00:00 +0200`, in the time zone of the machine (RFC 1123, section 5.2.14). */
export function localRfc1123(instant: number): string {
  const at = new Date(instant);
  const date = `${pad(at.getDate())} ${monthNames[at.getMonth()]} ${pad(at.getFullYear(), 4)}`;
  return `${days[at.getDay()]}, ${date} ${clock(at)} ${zone(at, '')}`;
}

function clock(at: Date): string {
  return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

function zone(at: Date, separator: string): string {
  const minutes = -at.getTimezoneOffset();
  const whole = Math.trunc(minutes / 60);
  return `${minutes < 0 ? '-' : '+'}${pad(whole)}${separator}${pad(minutes % 60)}`;
}
