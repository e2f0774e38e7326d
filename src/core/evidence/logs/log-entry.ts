/** One request of a server's log, or one sentence of its error log. What the line does not tell is absent. */
export interface LogEntry {
  /** `access`: a request with its status. `error`: words, without a status. */
  readonly kind: 'access' | 'error';
  readonly format: LogFormat;
  /** Milliseconds since 1970. */
  readonly time?: number;
  /** The client's address, without its port. */
  readonly client?: string;
  /** As logged: whoever the client claimed to be, accepted or not. */
  readonly user?: string;
  readonly method?: string;
  /** Path and query as logged. */
  readonly target?: string;
  readonly status?: number;
  readonly userAgent?: string;
  /** The server's words about it. */
  readonly message?: string;
}

/** Whose way of writing a line follows. */
export type LogFormat = 'combined' | 'nginx error' | 'Apache error' | 'JSON';

/** The statuses by which a server refuses for reasons of access: RFC 9110, RFC 6585, Laravel's 419. */
export const refusals: ReadonlySet<number> = new Set([401, 403, 407, 419, 429]);

/** Leaves fields without a value out. */
export function logEntry(
  kind: LogEntry['kind'],
  format: LogFormat,
  fields: { readonly [Name in Exclude<keyof LogEntry, 'kind' | 'format'>]: LogEntry[Name] | undefined },
): LogEntry {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { kind, format, ...known };
}

const nobody = /^(?:|-|anonymous|system:anonymous|null|undefined|<none>)$/i;

/** A user name, or nothing where the log says that there was none. */
export function userName(text: string | undefined): string | undefined {
  return text === undefined || nobody.test(text.trim()) ? undefined : text.trim().slice(0, 200);
}

/** An address without its port and brackets: `192.0.2.1:443`, `[2001:db8::1]:443`; IPv4 in IPv6 as IPv4. */
export function clientAddress(text: string | undefined): string | undefined {
  const address = (text?.trim().slice(0, 100) ?? '').replace(/^(\[?)::ffff:(?=\d+\.)/i, '$1');
  if (address === '' || address === '-') return undefined;
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(address);
  if (bracketed) return bracketed[1];
  return address.replace(/^([^:]+):\d+$/, '$1');
}

/** Reads `GET /orders HTTP/1.1`, also without the version. Anything else, TLS on a plain port say, has neither part. */
export function requestParts(text: string | undefined): {
  readonly method: string | undefined;
  readonly target: string | undefined;
} {
  const match = /^([A-Z][A-Z-]{1,20}) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/.exec(text ?? '');
  return { method: match?.[1], target: match?.[2] };
}
