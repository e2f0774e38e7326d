import type { ClockFacts } from './evidence.ts';
import { type Exchange, headerValue } from './exchange.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The three forms of an HTTP date (RFC 9110, section 5.6.7); groups by name, the weekday is not judged. */
const dateForms = [
  /^[a-z]{3}, (?<day>\d\d) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/i,
  /^[a-z]{6,9}, (?<day>\d\d)-(?<month>[a-z]{3})-(?<year>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) GMT$/i,
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<year>\d{4})$/i,
];

/** Date counts whole seconds, so an honest server may be read up to a second off on either side. */
const resolutionMs = 1000;

/** Milliseconds since 1970 of an HTTP date (RFC 9110, section 5.6.7); undefined when it is none. */
export function parseHttpDate(text: string): number | undefined {
  const trimmed = text.trim();
  for (const form of dateForms) {
    const groups = form.exec(trimmed)?.groups;
    if (groups) return toTime(groups);
  }
  return undefined;
}

/**
 * The two clocks of an exchange. The server's is the Date of the final answer, moved on by its Age when a cache gave it
 * (RFC 9111, section 5.1). A Date that lies between sending and receiving is no skew, however slow the answer was.
 */
export function clockFacts(exchange: Exchange): ClockFacts {
  const local = exchange.sentAt + exchange.durationMs;
  const server = serverTime(exchange);
  if (server === undefined) return { local, judge: local };
  if (exchange.recorded) return { server, local, judge: server };
  return { server, local, judge: server, skewSeconds: skewSeconds(server, exchange.sentAt, local) };
}

function serverTime({ response }: Exchange): number | undefined {
  const date = parseHttpDate(headerValue(response?.headers ?? [], 'Date') ?? '');
  const age = headerValue(response?.headers ?? [], 'Age')?.trim() ?? '';
  if (date === undefined) return undefined;
  return /^\d{1,9}$/.test(age) ? date + Number(age) * 1000 : date;
}

/** How far the server's time lies outside of the span in which it was read, in whole seconds. */
function skewSeconds(server: number, sentAt: number, receivedAt: number): number {
  if (server >= sentAt - resolutionMs && server <= receivedAt + resolutionMs) return 0;
  const nearest = server < sentAt ? sentAt : receivedAt;
  return Math.round((server - nearest) / 1000);
}

function toTime(groups: Readonly<Record<string, string>>): number | undefined {
  const month = months.indexOf(groups['month']?.toLowerCase() ?? '');
  const day = Number(groups['day']);
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute']);
  const second = Number(groups['second']);
  // 60 is a leap second.
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const time = Date.UTC(fullYear(groups['year'] ?? ''), month, day, hour, minute, second);
  const rolledOver =
    day < 1 || new Date(Date.UTC(fullYear(groups['year'] ?? ''), month, day)).getUTCMonth() !== month;
  return rolledOver ? undefined : time;
}

/** Two digits come from the obsolete form alone, and mean the years from 1970. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? year + 2000 : year + 1900;
}
