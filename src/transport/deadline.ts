import type { Failure } from '../core/evidence/exchange.ts';

/** What an exchange is busy with; said in the message when the time limit or the user ends it. */
export type Phase = 'dns' | 'connect' | 'tunnel' | 'tls' | 'headers' | 'body';

const PHASES: Readonly<Record<Phase, (where: string) => string>> = {
  dns: where => `resolving the host name of ${where}`,
  connect: where => `connecting to ${where}`,
  tunnel: where => `waiting for the proxy to open a tunnel to ${where}`,
  tls: where => `in the TLS handshake with ${where}`,
  headers: where => `waiting for the response headers of ${where}`,
  body: where => `reading the response body of ${where}`,
};

// setTimeout fires at once for anything longer.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The one time limit of an exchange, all hops included, together with the user's own cancellation. */
export interface Deadline {
  /** Aborts when the time is up or the user cancels. */
  readonly signal: AbortSignal;
  /** Notes what happens from now on, and with whom (`host:port`). */
  enter(phase: Phase, where: string): void;
  /** The failure to report once `signal` has aborted; before that undefined. */
  failure(): Failure | undefined;
  /** Stops the timer and lets go of the user's signal. */
  dispose(): void;
}

/** What comes before a request can be written. */
const CONNECTING: ReadonlySet<Phase> = new Set(['dns', 'connect', 'tunnel', 'tls']);

/**
 * Starts the clock. `timeoutMs` is in milliseconds and counts from this call; `connectTimeoutMs` counts anew for each
 * connection.
 */
export function startDeadline(
  timeoutMs: number,
  cancel: AbortSignal | undefined,
  connectTimeoutMs?: number,
): Deadline {
  const controller = new AbortController();
  let phase: Phase = 'connect';
  let where = 'the server';
  let failure: Failure | undefined;

  const end = (code: 'timeout' | 'cancelled', missing = `No complete answer within ${timeoutMs} ms`) => {
    if (failure !== undefined) return;
    const doing = PHASES[phase](where);
    const message = code === 'timeout' ? `${missing}: still ${doing}` : `Cancelled while ${doing}`;
    failure = { code, message, detail: phase };
    controller.abort(new Error(message));
  };
  const onCancel = () => end('cancelled');
  const timer = setTimeout(() => end('timeout'), Math.min(Math.max(timeoutMs, 0), LONGEST_TIMER_MS));
  cancel?.addEventListener('abort', onCancel, { once: true });
  let connecting: NodeJS.Timeout | undefined;
  const watchConnection = () => {
    if (connectTimeoutMs === undefined) return;
    if (CONNECTING.has(phase)) {
      const missing = `No connection within ${connectTimeoutMs} ms`;
      connecting ??= setTimeout(() => end('timeout', missing), Math.min(connectTimeoutMs, LONGEST_TIMER_MS));
      return;
    }
    clearTimeout(connecting);
    connecting = undefined;
  };

  return {
    signal: controller.signal,
    enter(nextPhase, nextWhere) {
      phase = nextPhase;
      where = nextWhere;
      watchConnection();
      if (cancel?.aborted === true) end('cancelled');
    },
    failure: () => failure,
    dispose() {
      clearTimeout(timer);
      clearTimeout(connecting);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}
