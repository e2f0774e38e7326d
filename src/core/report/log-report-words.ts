import type { Counted } from '../evidence/logs/counts.ts';
import type { LogFormat } from '../evidence/logs/log-entry.ts';
import type { LogReport, LogReportAttack, LogReportCause, LogReportGroup } from './log-report.ts';

/** `GET /orders/{id} → 401`; what an error log alone tells has no status. */
export function groupTitle({ methods, pattern, status }: LogReportGroup): string {
  const method = methods.length === 1 ? `${methods[0]?.name} ` : '';
  return `${method}${pattern} → ${status ?? 'refused (error log)'}`;
}

/** `120 refusals, 60%`. Where the requests are counted, the sentences about them are not counted again. */
export function groupSize({ count, share, status }: LogReportGroup): string {
  if (status === null && share === 0) return `${counted(count, 'error line')}, not counted`;
  return `${counted(count, 'refusal')}, ${Math.round(share * 100)}%`;
}

export function causeLine({ title, cause, confidence, count, because }: LogReportCause): string {
  return `${title} — ${cause} (${confidence}), ${count}×: ${because}`;
}

/** Everything else that is known of a group, one line each. */
export function groupLines(group: LogReportGroup): string[] {
  const { first, last, clients, clientCount, userAgents, users, userCount, answered, sample } = group;
  return [
    ...(first === null ? [] : [first === last ? `at ${first}` : `from ${first} to ${last}`]),
    ...(clients.length === 0 ? [] : [`${counted(clientCount, 'client')}: ${listed(clients, clientCount)}`]),
    ...(userAgents[0] === undefined
      ? []
      : [`user agent: ${listed(userAgents.slice(0, 2), userAgents.length)}`]),
    ...(users.length === 0 ? [] : [`${counted(userCount, 'user name')}: ${listed(users, userCount)}`]),
    ...(sample === null || sample === group.pattern ? [] : [`for example ${sample}`]),
    ...(answered === 0
      ? []
      : [
          `${answered} of them were followed within seconds by a success of the same client there: the ordinary first step of Basic, Digest or Negotiate`,
        ]),
  ];
}

export function spikeLines({ spikes }: LogReportGroup): string[] {
  return spikes.map(
    ({ from, to, count, median, bucket }) =>
      `Spike: ${count} from ${from} to ${to}; the median is ${median} per ${bucket}`,
  );
}

const kinds: Readonly<Record<LogReportAttack['kind'], string>> = {
  'password-guessing': 'Looks like password guessing (brute force)',
  'credential-stuffing': 'Looks like credential stuffing',
  unnamed: 'Looks like guessing at a sign-in address (brute force)',
  retries: 'One client keeps asking: a program whose credentials have ended, or guessing of tokens',
  'path-scan': 'One client tries many addresses',
};

export function attackTitle({ kind, client }: LogReportAttack): string {
  return `${kinds[kind]}: ${client}`;
}

export function attackLines({
  count,
  first,
  last,
  users,
  userCount,
  patterns,
  meanwhile,
  success,
}: LogReportAttack): string[] {
  const seconds = Math.round((Date.parse(last) - Date.parse(first)) / 1000);
  return [
    `${count} refusals in ${seconds} s, from ${first} to ${last}`,
    ...(userCount === 0 ? [] : [`${counted(userCount, 'user name')}: ${listed(users, userCount)}`]),
    `at ${listed(patterns.slice(0, 3), patterns.length)}`,
    ...(meanwhile < 5
      ? []
      : [`${meanwhile} requests of this address succeeded meanwhile: many may share it, behind a proxy say`]),
    ...(success === null
      ? []
      : [
          `Then a success: ${success.status} at ${success.pattern}${success.user === null ? '' : ` as ${success.user}`}, ${success.time}. Check that account.`,
        ]),
  ];
}

const zoneless: ReadonlySet<string> = new Set<LogFormat>(['nginx error', 'Apache error']);

/** What was read, in one line. */
export function readingLine({
  file,
  lines,
  requests,
  errors,
  broken,
  formats,
  first,
  last,
}: LogReport): string {
  const forms = formats.map(({ name }) => name).join(', ');
  const parts = [
    `${file}: ${counted(lines, 'line')} (${forms || 'no known format'})`,
    counted(requests, 'request'),
    ...(errors === 0 ? [] : [counted(errors, 'error line')]),
    ...(broken === 0 ? [] : [`${counted(broken, 'line')} could not be read`]),
    ...(first === null ? [] : [`${first} to ${last}`]),
    ...(formats.some(({ name }) => zoneless.has(name)) ? ['error logs name no time zone: read as UTC'] : []),
  ];
  return parts.join('; ');
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const mostListed = 5;

function listed(items: readonly Counted[], all: number): string {
  const shown = items.slice(0, mostListed);
  const more = all - shown.length;
  return (
    shown.map(({ name, count }) => `${name} (${count})`).join(', ') + (more > 0 ? ` and ${more} more` : '')
  );
}
