import type { OAuthConfiguration } from '../../core/auth/oauth/client-configuration.ts';
import { datedTokens, isUsable, type TokenSet } from '../../core/auth/oauth/token-life.ts';
import { dpopSessionKey } from '../authenticator-world.ts';
import { openClient, type ProviderAccess } from './client-session.ts';
import { isIssuerKnown } from './grants/grant.ts';
import { grants } from './grants/index.ts';
import { interruption } from './grants/login.ts';
import { tryRefresh } from './refresh-stored.ts';
import type { StoredTokens, TokenStore } from './token-world.ts';
import { translated } from './translated-failure.ts';

export interface ObtainedToken {
  readonly tokens: TokenSet;
  /** Endpoints of the provider that handed them out. */
  readonly provider: Pick<StoredTokens, 'issuer' | 'introspectionEndpoint'> & {
    readonly tokenEndpoint?: string;
  };
  readonly how: 'stored' | 'refreshed' | 'obtained' | 'configured';
}

/** Requests for one client at a time: a refresh token that rotates may be used once. */
const running = new WeakMap<TokenStore, Map<string, Promise<ObtainedToken>>>();

/**
 * A token of the client: the stored one while it can be used, else a refreshed one, else a new one. What goes wrong is a
 * `TokenError`, and nothing is stored then.
 *
 * @param resource the URL of the request that wants the token
 * @param renew a stored token will not do
 */
export async function obtainToken(
  configuration: OAuthConfiguration,
  resource: string,
  access: ProviderAccess,
  renew = false,
): Promise<ObtainedToken> {
  const { store } = access.tokens;
  const key = storeKey(configuration, resource);
  const here = running.get(store) ?? new Map<string, Promise<ObtainedToken>>();
  running.set(store, here);
  const before = here.get(key);
  if (before) return await before;
  const work = obtain(configuration, resource, key, access, renew);
  here.set(key, work);
  try {
    return await work;
  } finally {
    here.delete(key);
  }
}

/** Tells clients apart that are called the same; holds no secret. */
export function storeKey({ name, clientId, grant, fields }: OAuthConfiguration, resource: string): string {
  const { issuer, tokenEndpoint, scope, audience, username } = fields;
  const place = issuer ?? tokenEndpoint ?? URL.parse(resource)?.origin;
  return JSON.stringify([name, clientId, grant, place, scope, audience, fields.resource, username]);
}

async function obtain(
  configuration: OAuthConfiguration,
  resource: string,
  key: string,
  access: ProviderAccess,
  renew: boolean,
): Promise<ObtainedToken> {
  if (configuration.grant === 'static')
    return { tokens: staticTokens(configuration, access), provider: {}, how: 'configured' };
  // A token exchange is of one subject token, which the key must not hold.
  const isKept = configuration.grant !== 'token-exchange';
  const thumbprint = configuration.dpop ? (await dpopSessionKey()).thumbprint : undefined;
  const kept = isKept ? await access.tokens.store.load(key) : undefined;
  // The key of an earlier session is gone, and what was bound to it with it.
  const stored = kept?.boundTo === thumbprint ? kept : undefined;
  const counts = !renew && access.options.renewTokens !== true;
  if (stored && counts && isUsable(stored.tokens, access.world.now())) {
    return { tokens: stored.tokens, provider: providerOf(stored), how: 'stored' };
  }
  // The configuration counts as it reads now: its secret may have been replaced.
  const current = stored && { ...stored, configuration };
  const refreshed = current && !renew ? await tryRefresh(key, current, access) : undefined;
  if (current && refreshed) return { tokens: refreshed, provider: providerOf(current), how: 'refreshed' };
  const { world, options } = access;
  try {
    const session = await openClient(configuration, resource, access);
    const response = await grants[configuration.grant](session);
    const { server } = session;
    const tokens = datedTokens(response, world.now());
    const fresh: StoredTokens = {
      configuration,
      tokenEndpoint: server.token_endpoint ?? '',
      tokens,
      ...(thumbprint === undefined ? {} : { boundTo: thumbprint }),
      ...(isIssuerKnown(configuration) ? { issuer: server.issuer } : {}),
      ...(server.revocation_endpoint === undefined ? {} : { revocationEndpoint: server.revocation_endpoint }),
      ...(server.introspection_endpoint === undefined
        ? {}
        : { introspectionEndpoint: server.introspection_endpoint }),
    };
    if (isKept) await access.tokens.store.save(key, fresh);
    return { tokens, provider: providerOf(fresh), how: 'obtained' };
  } catch (error) {
    const cancelled = options.signal?.aborted === true;
    throw translated(interruption(error, configuration.name, cancelled), configuration.name);
  }
}

function providerOf({
  issuer,
  tokenEndpoint,
  introspectionEndpoint,
}: StoredTokens): ObtainedToken['provider'] {
  return {
    tokenEndpoint,
    ...(issuer === undefined ? {} : { issuer }),
    ...(introspectionEndpoint === undefined ? {} : { introspectionEndpoint }),
  };
}

/** JetBrains' type Mock: the token stands in the configuration. */
function staticTokens({ fields }: OAuthConfiguration, { world }: ProviderAccess): TokenSet {
  return datedTokens(
    { access_token: fields.token ?? '', token_type: 'bearer', id_token: fields.idToken },
    world.now(),
  );
}
