import type { TokenSet } from '../../core/auth/oauth/token-life.ts';
import { dpopSessionKey } from '../authenticator-world.ts';
import { type ProviderAccess, reopenClient } from './client-session.ts';
import { refreshedTokens } from './refreshed-tokens.ts';
import { TokenError } from './token-error.ts';
import type { StoredTokens } from './token-world.ts';
import { translated } from './translated-failure.ts';

/** A refresh token that rotates may be used once, whoever asks: a request and the clock may at the same time. */
const running = new Map<string, Promise<TokenSet | undefined>>();

/** `undefined` where there is nothing to refresh with, or the provider says that it is used up: then all begins anew. */
export async function tryRefresh(
  key: string,
  stored: StoredTokens,
  access: ProviderAccess,
): Promise<TokenSet | undefined> {
  const { refreshToken } = stored.tokens;
  if (refreshToken === undefined || !(await isOfThisSession(stored))) return undefined;
  const before = running.get(refreshToken);
  if (before) return await before;
  const work = refresh(key, stored, access);
  running.set(refreshToken, work);
  try {
    return await work;
  } finally {
    running.delete(refreshToken);
  }
}

/** What was bound to the key of an earlier session can neither be sent nor refreshed. */
async function isOfThisSession({ boundTo }: StoredTokens): Promise<boolean> {
  return boundTo === undefined || boundTo === (await dpopSessionKey()).thumbprint;
}

async function refresh(
  key: string,
  stored: StoredTokens,
  access: ProviderAccess,
): Promise<TokenSet | undefined> {
  try {
    const session = await reopenClient(stored, access);
    const tokens = await refreshedTokens(session, stored.tokens);
    await access.tokens.store.save(key, { ...stored, tokens });
    return tokens;
  } catch (error) {
    const failure = translated(error, stored.configuration.name);
    if (!(failure instanceof TokenError) || failure.failure.error !== 'invalid_grant') throw failure;
    await access.tokens.store.remove(key);
    return undefined;
  }
}

/** Refreshes tokens ahead of time; `undefined` where they cannot be, or no longer. Throws `TokenError`. */
export async function refreshStored(key: string, access: ProviderAccess): Promise<TokenSet | undefined> {
  const stored = await access.tokens.store.load(key);
  return stored && (await tryRefresh(key, stored, access));
}
