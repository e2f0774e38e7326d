import { readAccessLine } from './access-line.ts';
import { readErrorLine } from './error-line.ts';
import { readJsonLine } from './json-line.ts';
import type { LogEntry } from './log-entry.ts';

/** Longer lines are cut: no field that counts stands behind this. */
const longestLine = 64_000;
/** What Docker Compose, the Container Runtime Interface and syslog put in front of a line. */
const prefixes: readonly RegExp[] = [
  /^\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2}) (?:stdout|stderr) [FP] /,
  /^[\w./-]{1,80} {0,20}\| /,
  /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S{1,100} \S{1,100}: /,
  /^(?:<\d{1,3}>1 )?\d{4}-\d{2}-\d{2}T[\d:.]{8,20}(?:Z|[+-]\d{2}:\d{2}) \S{1,100} \S{1,100}: /,
];

/**
 * What a line of a server's log says. `'other'` is a line of a known form that tells of no request; undefined is a line
 * that cannot be read. Never throws, takes time linear in the line.
 */
export function readLogLine(line: string): LogEntry | 'other' | undefined {
  const cut = line.trimEnd().slice(0, longestLine);
  // In front of the rest it would be read as a client's address.
  const prefix = prefixes.map(form => form.exec(cut)?.[0]).find(found => found !== undefined) ?? '';
  return readBare(cut.slice(prefix.length));
}

function readBare(line: string): LogEntry | 'other' | undefined {
  const json = readJsonLine(line);
  if (!json) return readAccessLine(line) ?? readErrorLine(line);
  if (json.carried === undefined) return json.entry ?? 'other';
  const inner =
    readJsonLine(json.carried)?.entry ?? readAccessLine(json.carried) ?? readErrorLine(json.carried);
  return inner ?? 'other';
}

/** The lines of a text, one at a time. */
export function* linesOf(text: string): Generator<string> {
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end === -1 ? text.length : end);
    if (end === -1) return;
    from = end + 1;
  }
}

/** Enough lines to know a log by. */
const firstLines = 40;

/** Whether a text is a server's log: at least half of its first lines read as one, and one of them tells of a request. */
export function isServerLog(text: string): boolean {
  let seen = 0;
  let known = 0;
  let telling = false;
  for (const line of linesOf(text)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const read = readLogLine(line);
    if (read !== undefined) known++;
    if (read !== undefined && read !== 'other' && isTelling(read)) telling = true;
    if (++seen >= firstLines) break;
  }
  return telling && known * 2 >= seen;
}

/** A JSON object with any message is no log yet. */
function isTelling({ kind, format, time }: LogEntry): boolean {
  return kind === 'access' || format !== 'JSON' || time !== undefined;
}
