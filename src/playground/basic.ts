import { problem, type Reply } from './reply.ts';
import { sameSecret } from './secret-equality.ts';

export type BasicResult = { readonly user: string } | { readonly refused: string | undefined };

/** `user:password` as Basic credentials (RFC 7617, section 2). */
export function basicCredentials(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/**
 * Checks Basic credentials against passwords by user name. `refused` is a sentence, or `undefined` where the request
 * carried no Basic credentials at all.
 */
export function checkBasic(value: string | undefined, passwords: ReadonlyMap<string, string>): BasicResult {
  if (value === undefined || !/^basic(?: |$)/i.test(value)) return { refused: undefined };
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(value)?.[1];
  if (encoded === undefined) return { refused: 'The Basic credentials are not base64.' };
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return { refused: 'The Basic credentials are not in the form user-id:password.' };
  const user = decoded.slice(0, colon);
  const password = passwords.get(user);
  // One sentence for both, and one comparison, so that nobody learns which user names exist.
  const known = sameSecret(decoded.slice(colon + 1), password ?? '') && password !== undefined;
  return known ? { user } : { refused: 'The user name or password is not correct.' };
}

/** 401 with a Basic challenge (RFC 7617, section 2). */
export function basicRefusal(realm: string, detail: string | undefined): Reply {
  return problem(401, detail, [['WWW-Authenticate', `Basic realm="${realm}", charset="UTF-8"`]]);
}
