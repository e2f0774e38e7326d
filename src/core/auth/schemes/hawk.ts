import type { Credentials } from '../credentials.ts';

/** What Hawk credentials say, one sentence each (github.com/mozilla/hawk, "The Authorization request header"). */
export function explainHawk({ params }: Credentials): string[] {
  const { id = '', ts = '', hash, ext, app } = params;
  const seconds = Number(ts);
  const at = /^\d{9,11}$/.test(ts) ? new Date(seconds * 1000).toISOString() : `"${ts}"`;
  return [
    `The key ${id} signed method, path, host and port at ${at}; a server allows for about a minute.`,
    hash === undefined ? 'The body is not covered.' : 'The body is covered by its hash.',
    ...(ext === undefined ? [] : [`ext (${ext}) is signed too.`]),
    ...(app === undefined ? [] : [`It speaks for the application ${app}.`]),
    'The key itself is not sent. A server whose clock differs sends its own time, signed, in the challenge (ts, tsm).',
  ];
}
