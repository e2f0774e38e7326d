import type { Challenge } from '../challenges.ts';
import type { Credentials } from '../credentials.ts';

/** What Hawk credentials say, one sentence each (github.com/mozilla/hawk, "The Authorization request header"). */
export function explainHawk({ params }: Credentials): string[] {
  const { id = '', ts = '', nonce, hash, ext, app, dlg } = params;
  return [
    `The key ${id} signed method, path, host and port at ${timeOf(ts)}; a server allows for about a minute.`,
    ...(nonce === undefined
      ? []
      : [`The nonce ${nonce} counts once at that time: a repeated request is refused.`]),
    hash === undefined ? 'The body is not covered.' : 'The body is covered by its hash.',
    ...(ext === undefined ? [] : [`ext (${ext}) is signed too.`]),
    ...(app === undefined
      ? []
      : [`It speaks for the application ${app}${dlg === undefined ? '' : `, delegated by ${dlg}`} (Oz).`]),
    'The key itself is not sent. A server whose clock differs sends its own time, signed, in the challenge (ts, tsm).',
  ];
}

/** What a Hawk challenge says: after a stale time the server's own, which `tsm` proves to whoever has the key. */
export function explainHawkChallenge({ params }: Challenge): string[] {
  const { ts, tsm, error } = params;
  return [
    ...(error === undefined ? [] : [`The server says: ${error}.`]),
    ...(ts === undefined ? [] : [`Its clock says ${timeOf(ts)}: sign with that time, or set the own clock.`]),
    ...(ts === undefined
      ? []
      : [
          tsm === undefined
            ? 'There is no tsm: nothing proves that the time is the server’s.'
            : 'tsm proves the time to whoever has the key.',
        ]),
  ];
}

/** Hawk counts in seconds. */
function timeOf(ts: string): string {
  return /^\d{9,11}$/.test(ts) ? new Date(Number(ts) * 1000).toISOString() : `"${ts}"`;
}
