import { clientAddress, type LogEntry, logEntry, requestParts, userName } from './log-entry.ts';
import { readApacheTime, readNginxTime } from './log-time.ts';

const longestMessage = 500;

/** Reads a line of nginx's or Apache's error log. */
export function readErrorLine(line: string): LogEntry | undefined {
  return readNginxLine(line) ?? readApacheLine(line);
}

/** `2026/06/16 10:00:00 [error] 7#7: *5 user "alice": password mismatch, client: 192.0.2.1, …, request: "GET / HTTP/1.1"`. */
function readNginxLine(line: string): LogEntry | undefined {
  const match = /^(\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}) \[[a-z]+\] \d+#\d+: (?:\*\d+ )?/.exec(line);
  const time = match && readNginxTime(match[1] ?? '');
  if (!match || time === null || time === undefined) return undefined;
  const rest = line.slice(match[0].length);
  const details = rest.indexOf(', client: ');
  const message = (details === -1 ? rest : rest.slice(0, details)).slice(0, longestMessage);
  const told = details === -1 ? '' : rest.slice(details);
  return logEntry('error', 'nginx error', {
    time,
    client: clientAddress(/^, client: ([^,\s]+)/.exec(told)?.[1]),
    user: userName(/^user "([^"]*)"/.exec(message)?.[1]),
    ...requestParts(/, request: "([^"]*)"/.exec(told)?.[1]),
    status: undefined,
    userAgent: undefined,
    message,
  });
}

/** `[Tue Jun 16 10:00:00.1 2026] [auth_basic:error] [pid 7] [client 192.0.2.1:5000] AH01617: user alice: …`. */
function readApacheLine(line: string): LogEntry | undefined {
  const close = line.indexOf('] [');
  if (line[0] !== '[' || close === -1 || close > 60) return undefined;
  const time = readApacheTime(line.slice(1, close));
  if (time === undefined) return undefined;
  const fields = /^(?: \[[^\]]{0,80}\])+/.exec(line.slice(close + 1))?.[0] ?? '';
  const message = line
    .slice(close + 1 + fields.length)
    .trim()
    .slice(0, longestMessage)
    .replace(/, referer: .*$/, '');
  return logEntry('error', 'Apache error', {
    time,
    client: clientAddress(/ \[(?:remote|client) ([^\]\s]+)\]/.exec(fields)?.[1]),
    user: userName(/(?:^|: )user [`']?([^:'`\s]+)'?(?::| not found| in realm)/.exec(message)?.[1]),
    method: undefined,
    target: apacheTarget(message),
    status: undefined,
    userAgent: undefined,
    message,
  });
}

/** The address that a sentence is about: in quotation marks, or behind its last colon. A file is none. */
function apacheTarget(message: string): string | undefined {
  if (/client denied by server configuration/.test(message)) return undefined;
  return /authori[sz]ation failure for "([^"]+)"|authentication failure for "([^"]+)"|: (\/\S*)$/
    .exec(message)
    ?.slice(1)
    .find(text => text !== undefined);
}
