import { clientAddress, type LogEntry, logEntry, requestParts, userName } from './log-entry.ts';
import { readClfTime } from './log-time.ts';

/** Longer heads are no address and user name. */
const longestHead = 600;

/**
 * Reads a line of the common or combined log format (Apache's mod_log_config, nginx's ngx_http_log_module), with or
 * without a virtual host in front; whatever follows the user agent is passed over. One pass, linear.
 */
export function readAccessLine(line: string): LogEntry | undefined {
  // Servers escape the quotation marks of a user name, and not its brackets: the first `] "` ends the time.
  const close = line.slice(0, longestHead).indexOf('] "');
  const open = close === -1 ? -1 : line.lastIndexOf(' [', close);
  if (open < 1 || close - open > 40) return undefined;
  const time = readClfTime(line.slice(open + 2, close));
  const request = readQuoted(line, close + 2);
  if (time === undefined || !request) return undefined;
  const answer = /^ (\d{3}) (?:\d+|-)/.exec(line.slice(request.end, request.end + 40));
  if (!answer) return undefined;
  const referer = readQuoted(line, request.end + answer[0].length + 1);
  const agent = referer && readQuoted(line, referer.end + 1);
  const { client, user } = readHead(line.slice(0, open));
  return logEntry('access', 'combined', {
    time,
    client,
    user,
    ...requestParts(request.text),
    status: Number(answer[1]),
    userAgent: agent && agent.text !== '-' ? agent.text.slice(0, 300) : undefined,
    message: undefined,
  });
}

/** `192.0.2.1 - alice`, `shop.example:443 192.0.2.1 - alice`; a user name may hold spaces. */
function readHead(head: string): Pick<LogEntry, 'client' | 'user'> {
  const parts = head.split(' ');
  const hosted = isAddress(parts[1]) && !isAddress(parts[0]);
  const [client, , ...user] = hosted ? parts.slice(1) : parts;
  const [address, name] = [clientAddress(client), userName(user.join(' ').replace(/^"(.*)"$/, '$1'))];
  return {
    ...(address === undefined ? {} : { client: address }),
    ...(name === undefined ? {} : { user: name }),
  };
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}:[0-9a-f:.]+)$/i.test(text);
}

interface Quoted {
  readonly text: string;
  /** Behind the closing quotation mark. */
  readonly end: number;
}

/** A text in quotation marks that begins at `from`; `\"` inside is one of its own. */
function readQuoted(line: string, from: number): Quoted | undefined {
  if (line[from] !== '"') return undefined;
  let at = from + 1;
  while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
  if (at >= line.length) return undefined;
  return { text: line.slice(from + 1, at).replaceAll('\\"', '"'), end: at + 1 };
}
