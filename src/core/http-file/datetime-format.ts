/** The fields of an instant, in one time zone. */
interface Fields {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  readonly instant: number;
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
// biome-ignore format: one line a year reads better
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pad = (value: number, width = 2): string => String(Math.abs(value)).padStart(width, '0');
const twelve = ({ hour }: Fields): number => hour % 12 || 12;

/** The tokens of Day.js and Moment, which REST Client and httpYac format with, by what each writes. */
const tokens: Readonly<Record<string, (at: Fields) => string>> = {
  YYYY: ({ year }) => pad(year, 4),
  YY: ({ year }) => pad(year % 100),
  MMMM: ({ month }) => months[month] ?? '',
  MMM: ({ month }) => (months[month] ?? '').slice(0, 3),
  MM: ({ month }) => pad(month + 1),
  M: ({ month }) => String(month + 1),
  Q: ({ month }) => String(Math.floor(month / 3) + 1),
  DD: ({ day }) => pad(day),
  Do: ({ day }) => `${day}${ordinal(day)}`,
  D: ({ day }) => String(day),
  dddd: ({ weekday }) => days[weekday] ?? '',
  ddd: ({ weekday }) => (days[weekday] ?? '').slice(0, 3),
  dd: ({ weekday }) => (days[weekday] ?? '').slice(0, 2),
  d: ({ weekday }) => String(weekday),
  HH: ({ hour }) => pad(hour),
  H: ({ hour }) => String(hour),
  hh: at => pad(twelve(at)),
  h: at => String(twelve(at)),
  mm: ({ minute }) => pad(minute),
  m: ({ minute }) => String(minute),
  ss: ({ second }) => pad(second),
  s: ({ second }) => String(second),
  SSS: ({ millisecond }) => pad(millisecond, 3),
  A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  ZZ: ({ offset }) => zone(offset, ''),
  Z: ({ offset }) => zone(offset, ':'),
  X: ({ instant }) => String(Math.floor(instant / 1000)),
  x: ({ instant }) => String(instant),
};

const pattern =
  /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|Q|DD|Do|D|dddd|ddd|dd|d|HH|H|hh|h|mm|m|ss|s|SSS|A|a|ZZ|Z|X|x/g;

/**
 * Writes `instant` (milliseconds since 1970) in a format of Day.js, such as `YYYY-MM-DD`; what stands in brackets is
 * taken literally. `local` says whether in the time zone of the machine or in UTC.
 */
export function formatInstant(instant: number, format: string, local: boolean): string {
  const at = fieldsOf(instant, local);
  return format.replace(pattern, (token, literal?: string) => literal ?? tokens[token]?.(at) ?? token);
}

function fieldsOf(instant: number, local: boolean): Fields {
  const offset = local ? -new Date(instant).getTimezoneOffset() : 0;
  const shifted = new Date(instant + offset * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth(),
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    offset,
    instant,
  };
}

function zone(minutes: number, separator: string): string {
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
