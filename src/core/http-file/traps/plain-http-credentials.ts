import { isSensitiveHeader } from '../../auth/key-names.ts';
import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

const plain = /^http:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i;
const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i;
/** Names and addresses of a machine's own network, where nobody has certificates. */
const nearby =
  /^(?:[^.]*|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|.*\.(?:local|internal|test|lan|home\.arpa))$/i;

/** Credentials over http can be read on the way, and servers that redirect to https have seen them by then. */
export const plainHttpCredentials: Trap = {
  id: 'plain-http-credentials',
  find: view => {
    const match = plain.exec(view.url.text);
    const host = match?.[1];
    if (
      !host ||
      loopback.test(host) ||
      view.url.unknown.some(({ start }) => start < (match?.[0].length ?? 0))
    ) {
      return [];
    }
    if (!view.node.headers.some(({ name }) => isSensitiveHeader(name.text))) return [];
    const range = view.url.locate({ start: 0, end: 4 });
    const isNear = nearby.test(host);
    const message = isNear
      ? 'The credentials travel unencrypted.'
      : 'The credentials travel unencrypted; a server that redirects to https may also lose them on the way.';
    const found: Found = { severity: isNear ? 'hint' : 'warning', message, range };
    return [isNear ? found : { ...found, fix: replace('Use https', range, 'https') }];
  },
};
