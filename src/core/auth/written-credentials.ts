import { percentDecoded } from './percent-decoded.ts';
import { type AwsCredentials, readAwsShorthand } from './schemes/aws-signature.ts';

/** A user and a password, and the schemes that they were written for. */
export interface PasswordCredentials {
  readonly kind: 'password';
  /** The scheme as written: `Digest`, `Any`; `userinfo` for those of a URL. */
  readonly written: string;
  readonly user: string;
  readonly password: string;
  readonly schemes: readonly ('basic' | 'digest')[];
}

export interface AwsKeys extends AwsCredentials {
  readonly kind: 'aws';
}

/** Credentials that are no header value yet: something is computed from them for each request. */
export type WrittenCredentials = PasswordCredentials | AwsKeys;

const passwordSchemes: Readonly<Record<string, PasswordCredentials['schemes']>> = {
  digest: ['digest'],
  // As `curl --anyauth`: whatever the server asks for.
  any: ['digest', 'basic'],
};

/**
 * Reads the shorthands of the .http dialects (`Digest user password`, `Digest user:password`, `Any user password`,
 * `AWS id key …`). Undefined for a value that goes over the wire as it stands, and for one with an unresolved variable.
 */
export function readWrittenCredentials(value: string): WrittenCredentials | undefined {
  const [, scheme = '', rest = ''] = /^([A-Za-z]+)[ \t]+(\S.*)$/s.exec(value.trim()) ?? [];
  if (rest.includes('{{')) return undefined;
  const lower = scheme.toLowerCase();
  if (lower === 'aws') {
    const keys = readAwsShorthand(rest);
    return keys && { kind: 'aws', ...keys };
  }
  const schemes = Object.hasOwn(passwordSchemes, lower) ? passwordSchemes[lower] : undefined;
  const pair = schemes && readPair(rest);
  return schemes && pair && { kind: 'password', written: scheme, ...pair, schemes };
}

/** What a URL's userinfo says, for an origin or a proxy; undefined where there is none. */
export function readUserinfo(url: URL): PasswordCredentials | undefined {
  if (url.username === '' && url.password === '') return undefined;
  const user = percentDecoded(url.username);
  const password = percentDecoded(url.password);
  return { kind: 'password', written: 'userinfo', user, password, schemes: ['digest', 'basic'] };
}

function readPair(rest: string): { user: string; password: string } | undefined {
  // `username="…", realm=…` are Digest credentials that somebody has computed already.
  if (
    /^(?:username|realm|nonce|uri|response|algorithm|qop|nc|cnonce|opaque|userhash|username\*)\s*=/i.test(
      rest,
    )
  )
    return undefined;
  const blank = rest.search(/[ \t]/);
  const at = blank < 0 ? rest.indexOf(':') : blank;
  if (at <= 0) return undefined;
  return { user: rest.slice(0, at), password: rest.slice(at + 1).trim() };
}
