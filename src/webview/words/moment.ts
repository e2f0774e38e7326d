/** The furthest moment that a calendar date can name (ECMA-262, section 21.4.1.1), in milliseconds from 1970. */
const lastMoment = 8.64e15;

const units = [
  { name: 'y', ms: 365.25 * 86_400_000 },
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
] as const;

/** How times and numbers are written. `timeZone` is the system's own when absent. */
export interface Locale {
  readonly tag: string;
  readonly timeZone?: string;
}

/** A length of time in one unit, or in two below ten of the larger: `45 s`, `1 h 20 min`, `12 d`. The sign is ignored. */
export function durationWords(ms: number): string {
  const length = Math.abs(ms);
  if (!Number.isFinite(length)) return 'an unknown time';
  if (length < 1000) return 'less than 1 s';
  const index = Math.max(
    0,
    units.findIndex(unit => length >= unit.ms),
  );
  const large = units[index] ?? units[4];
  const small = units[index + 1];
  const whole = Math.floor(length / large.ms);
  const rest = small === undefined ? 0 : Math.floor((length - whole * large.ms) / small.ms);
  if (small === undefined || rest === 0 || whole >= 10) return `${whole} ${large.name}`;
  return `${whole} ${large.name} ${rest} ${small.name}`;
}

/** A point in time as date and time with its zone; the bare number when no calendar can name it. */
export function momentWords(ms: number, locale: Locale): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > lastMoment) return `${ms} ms (outside the calendar)`;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(locale.timeZone === undefined ? {} : { timeZone: locale.timeZone }),
  };
  return new Intl.DateTimeFormat(knownTag(locale.tag), options).format(ms);
}

/** A size in bytes: `312 bytes`, `1.5 MB`. */
export function sizeWords(bytes: number, locale: Locale): string {
  const number = new Intl.NumberFormat(knownTag(locale.tag), { maximumFractionDigits: 1 });
  if (!Number.isFinite(bytes) || bytes < 0) return 'unknown size';
  if (bytes === 1) return '1 byte';
  if (bytes < 1024) return `${number.format(bytes)} bytes`;
  if (bytes < 1024 * 1024) return `${number.format(bytes / 1024)} kB`;
  return `${number.format(bytes / 1024 / 1024)} MB`;
}

function knownTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
