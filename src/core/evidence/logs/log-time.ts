const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function month(name: string | undefined): number {
  return monthNames.indexOf(name ?? '-') / 3;
}

/** `16/Jun/2026:10:00:00 +0200` of the common log format. Milliseconds since 1970. */
export function readClfTime(text: string): number | undefined {
  const match = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2})(?: ([+-])(\d{2})(\d{2}))?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, day, name, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match;
  const zone = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  return instant(year, month(name), day, hours, Number(minutes) - zone, seconds);
}

/** `2026/06/16 10:00:00` of nginx's error log, which names no zone: read as UTC. */
export function readNginxTime(text: string): number | undefined {
  const match = /^(\d{4})\/(\d{2})\/(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, number, day, hours, minutes, seconds] = match;
  return instant(year, Number(number) - 1, day, hours, Number(minutes), seconds);
}

/** `Tue Jun 16 10:00:00.123456 2026` of Apache's error log, which names no zone: read as UTC. */
export function readApacheTime(text: string): number | undefined {
  const match =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})? (\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, name, day, hours, minutes, seconds, year] = match;
  return instant(year, month(name), day, hours, Number(minutes), seconds);
}

function instant(
  year: string | undefined,
  monthIndex: number,
  day: string | undefined,
  hours: string | undefined,
  minutes: number,
  seconds: string | undefined,
): number | undefined {
  if (!Number.isInteger(monthIndex) || monthIndex < 0 || monthIndex > 11) return undefined;
  const time = Date.UTC(Number(year), monthIndex, Number(day), Number(hours), minutes, Number(seconds));
  return Number.isNaN(time) ? undefined : time;
}

/** Seconds until about the year 5138 are below this, milliseconds since 1973 above. */
const firstMilliseconds = 1e11;

/** A time in a JSON log: ISO 8601, the common log format, seconds, milliseconds, micro- or nanoseconds since 1970. */
export function readJsonTime(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  if (/^\d{9,19}(?:\.\d{1,9})?$/.test(value)) return fromNumber(Number(value));
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return readClfTime(value) ?? readNginxTime(value);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}Z`;
  const time = Date.parse(
    zoned
      .replace(' ', 'T')
      .replace(/(\.\d{3})\d+/, '$1')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
  return Number.isNaN(time) ? undefined : time;
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 1e8) return undefined;
  if (value < firstMilliseconds) return Math.round(value * 1000);
  if (value < firstMilliseconds * 1e3) return Math.round(value);
  return value < firstMilliseconds * 1e6 ? Math.round(value / 1e3) : Math.round(value / 1e6);
}
