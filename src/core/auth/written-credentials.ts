import { percentDecoded } from './percent-decoded.ts';
import { type AwsCredentials, readAwsShorthand } from './schemes/aws-signature.ts';

/** A user and a password, and the schemes that they were written for. */
export interface PasswordCredentials {
  readonly kind: 'password';
  /** The scheme as written: `Digest`, `Any`; `userinfo` for those of a URL. */
  readonly written: string;
  readonly user: string;
  readonly password: string;
  readonly schemes: readonly PasswordScheme[];
  /** For NTLM: what the request calls this machine, and the user's domain. */
  readonly workstation?: string;
  readonly domain?: string;
}

export type PasswordScheme = 'basic' | 'digest' | 'ntlm';

/** Whoever is signed in to this machine's domain: nothing is written but the scheme. */
export interface TicketCredentials {
  readonly kind: 'ticket';
  /** `Negotiate` or `Any`. */
  readonly written: string;
}

export interface AwsKeys extends AwsCredentials {
  readonly kind: 'aws';
}

/** Credentials that are no header value yet: something is computed from them for each request. */
export type WrittenCredentials = PasswordCredentials | AwsKeys | TicketCredentials;

const passwordSchemes: Readonly<Record<string, PasswordCredentials['schemes']>> = {
  digest: ['digest'],
  ntlm: ['ntlm'],
  // As `curl --anyauth`: whatever the server asks for.
  any: ['digest', 'ntlm', 'basic'],
};

/**
 * Reads the shorthands of the .http dialects (`Digest user password`, `Digest user:password`, `Any user password`,
 * `NTLM user password workstation domain`, `AWS id key …`, `Negotiate`). Undefined for a value that goes over the wire as it stands, and for one with an unresolved variable.
 */
export function readWrittenCredentials(value: string): WrittenCredentials | undefined {
  const bare = value.trim();
  if (/^(?:negotiate|any)$/i.test(bare)) return { kind: 'ticket', written: bare };
  const [, scheme = '', rest = ''] = /^([A-Za-z]+)[ \t]+(\S.*)$/s.exec(value.trim()) ?? [];
  if (rest.includes('{{')) return undefined;
  const lower = scheme.toLowerCase();
  if (lower === 'aws') {
    const keys = readAwsShorthand(rest);
    return keys && { kind: 'aws', ...keys };
  }
  const schemes = Object.hasOwn(passwordSchemes, lower) ? passwordSchemes[lower] : undefined;
  const pair = schemes && (lower === 'ntlm' ? readNtlmWords(rest) : readPair(rest));
  return schemes && pair && { kind: 'password', written: scheme, ...pair, schemes };
}

/** What a URL's userinfo says, for an origin or a proxy; undefined where there is none. */
export function readUserinfo(url: URL): PasswordCredentials | undefined {
  if (url.username === '' && url.password === '') return undefined;
  const user = percentDecoded(url.username);
  const password = percentDecoded(url.password);
  return { kind: 'password', written: 'userinfo', user, password, schemes: ['digest', 'ntlm', 'basic'] };
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

/** `user password [workstation] [domain]`, or `user:pass word`; the user may be `domain\user`, and never holds a colon. */
function readNtlmWords(rest: string): Omit<PasswordCredentials, 'kind' | 'written' | 'schemes'> | undefined {
  const end = rest.search(/[: \t]/);
  if (end > 0 && rest[end] === ':') return { user: rest.slice(0, end), password: rest.slice(end + 1) };
  const [user = '', password, workstation, domain, ...more] = rest.split(/[ \t]+/);
  // One word without a colon is a message of NTLM that somebody has made already.
  if (password === undefined || more.length > 0) return undefined;
  return {
    user,
    password,
    ...(workstation === undefined ? {} : { workstation }),
    ...(domain === undefined ? {} : { domain }),
  };
}
