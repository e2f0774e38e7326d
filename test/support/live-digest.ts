import { md5 } from './live-files.ts';

/** The parameters of the Digest challenge that a request without credentials gets. */
export async function digestChallenge(url: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  const header = response.headers.get('www-authenticate') ?? '';
  return Object.fromEntries(
    [...header.matchAll(/(\w+)="?([^",]*)"?/g)].map(([, name, value]) => [name, value]),
  );
}

export interface DigestUser {
  readonly user: string;
  readonly password: string;
}

/** The header line that answers a challenge for one GET request (RFC 7616 with MD5). */
export function digestLine(
  url: string,
  { user, password }: DigestUser,
  challenge: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>> = {},
): string {
  const { pathname, search } = new URL(url);
  const { realm = '', nonce = '', opaque, uri = pathname + search } = { ...challenge, ...change };
  const [nc, cnonce, qop] = ['00000001', '0a4f113b', 'auth'];
  const secret = md5(`${user}:${realm}:${password}`);
  const response = md5(`${secret}:${nonce}:${nc}:${cnonce}:${qop}:${md5(`GET:${uri}`)}`);
  const values = { username: user, realm, nonce, uri, cnonce, response, ...(opaque ? { opaque } : {}) };
  const quoted = Object.entries(values).map(([name, value]) => `${name}="${value}"`);
  return `Authorization: Digest ${[...quoted, `qop=${qop}`, `nc=${nc}`, 'algorithm=MD5'].join(', ')}`;
}
