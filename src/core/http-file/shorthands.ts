import { encodeBase64 } from '../auth/base64.ts';

/** An Authorization value as it goes over the wire, and whether the clients disagree on what was meant. */
export interface ExpandedCredentials {
  readonly value: string;
  /** The user and password were written with a colon and hold a space: REST Client splits them at the space. */
  readonly spaceInPassword: boolean;
}

/**
 * Writes `Basic user password` and `Basic user:password` as RFC 7617 wants them: base64 of the UTF-8 of
 * `user:password`. What is base64 of such a pair already stays as it is, and so does every other scheme.
 */
export function expandCredentials(value: string): ExpandedCredentials {
  const unchanged = { value, spaceInPassword: false };
  const match = /^basic[ \t]+/i.exec(value);
  if (match === null) return unchanged;
  const pair = value.slice(match[0].length);
  if (isEncodedPair(pair.replace(/[ \t]/g, ''))) return unchanged;
  const userEnd = pair.search(/[ \t]/);
  const user = userEnd === -1 ? pair : pair.slice(0, userEnd);
  if (user.includes(':')) return { value: basic(pair), spaceInPassword: userEnd !== -1 };
  if (userEnd === -1) return unchanged; // one word that is neither: what is wrong with it is worth a finding
  return { value: basic(`${user}:${pair.slice(userEnd).trim()}`), spaceInPassword: false };
}

function basic(pair: string): string {
  return `Basic ${encodeBase64(pair)}`;
}

/** Base64 of a text with a colon and without control characters. */
function isEncodedPair(word: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(word) || word.length % 4 === 1) return false;
  try {
    const bytes = Uint8Array.from(atob(word), character => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes(':') && !/\p{Cc}/u.test(text);
  } catch {
    return false; // not base64, or not UTF-8
  }
}
