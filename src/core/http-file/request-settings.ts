import type { Dialect } from './dialect.ts';
import { directiveOf } from './metadata.ts';
import type { RequestNode } from './nodes.ts';

/** What the metadata of a request says about sending it. */
export interface RequestSettings {
  /** For the whole exchange. */
  readonly timeoutMs?: number;
  /** Until a connection stands. */
  readonly connectTimeoutMs?: number;
  readonly followRedirects: boolean;
  /** Whether cookies that one hop sets go with the next. */
  readonly keepCookies: boolean;
  /** False: bodies are not to be kept. */
  readonly log: boolean;
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };
/** One hour: whoever writes more has mistaken the unit. */
const longest = 3_600_000;

/** Reads `@timeout`, `@connection-timeout`, `@no-redirect`, `@no-cookie-jar` and `@no-log`. */
export function requestSettings(node: RequestNode, dialect?: Dialect): RequestSettings {
  const isSet = (key: string) =>
    !/^(?:undefined|false)$/.test(directiveOf(node, key)?.value.text ?? 'undefined');
  const timeoutMs = duration(directiveOf(node, 'timeout')?.value.text, dialect);
  const connectTimeoutMs = duration(directiveOf(node, 'connection-timeout')?.value.text, dialect);
  return {
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(connectTimeoutMs === undefined ? {} : { connectTimeoutMs }),
    followRedirects: !isSet('no-redirect'),
    keepCookies: !isSet('no-cookie-jar'),
    log: !isSet('no-log'),
  };
}

/** `N` or `N ms|s|m`, in milliseconds. A bare number is seconds in JetBrains' files and milliseconds in httpYac's. */
function duration(text: string | undefined, dialect: Dialect | undefined): number | undefined {
  const match = /^(\d{1,9})[ \t]*(ms|s|m)?$/.exec(text ?? '');
  if (match === null) return undefined;
  const amount = Number(match[1]);
  // Where it is not known whose file it is: nobody waits for a thousand seconds
  const milliseconds = dialect === 'httpyac' || (dialect === undefined && amount >= 1000);
  const unit = units[match[2] ?? (milliseconds ? 'ms' : 's')] ?? 1;
  return Math.min(Math.max(amount * unit, 1), longest);
}
