import * as oauth from 'oauth4webapi';
import type { OAuthConfiguration } from '../../core/auth/oauth/client-configuration.ts';
import type { Exchange } from '../../core/evidence/exchange.ts';
import type { InspectOptions } from '../inspect-options.ts';
import type { World } from '../world.ts';
import { authorizationServer } from './authorization-server.ts';
import { type BoundFetch, boundFetch, type CertificateFor, type FetchScope } from './bound-fetch.ts';
import { clientAuthentication } from './client-authentication.ts';
import type { ClientSession } from './grants/grant.ts';
import { TokenError } from './token-error.ts';
import type { StoredTokens, TokenWorld } from './token-world.ts';

/** What asking a provider takes. */
export interface ProviderAccess {
  readonly world: World;
  readonly tokens: TokenWorld;
  readonly options: Pick<InspectOptions, 'renewTokens' | 'timeoutMs' | 'signal' | 'progress'>;
  /** Collects every exchange with the provider. */
  readonly exchanges: Exchange[];
  /** Absent where none can be read. */
  readonly certificateFor?: CertificateFor;
}

/** Finds the provider of a client and gets ready to ask it. `resource` is the URL that wants a token. */
export async function openClient(
  configuration: OAuthConfiguration,
  resource: string,
  access: ProviderAccess,
): Promise<ClientSession> {
  const { scope, requestOptions } = bound(configuration.name, access);
  const server = await authorizationServer(configuration, resource, requestOptions);
  return await session(configuration, server, access, scope, requestOptions);
}

/** The provider of tokens that were obtained earlier: nothing is discovered anew. */
export async function reopenClient(stored: StoredTokens, access: ProviderAccess): Promise<ClientSession> {
  const { configuration, tokenEndpoint, issuer, revocationEndpoint, introspectionEndpoint } = stored;
  const { scope, requestOptions } = bound(configuration.name, access);
  const server: oauth.AuthorizationServer = {
    issuer: issuer ?? tokenEndpoint,
    token_endpoint: tokenEndpoint,
    ...(revocationEndpoint === undefined ? {} : { revocation_endpoint: revocationEndpoint }),
    ...(introspectionEndpoint === undefined ? {} : { introspection_endpoint: introspectionEndpoint }),
  };
  return await session(configuration, server, access, scope, requestOptions);
}

function bound(client: string, { world, options, exchanges, certificateFor }: ProviderAccess) {
  const scope: FetchScope = { client, exchanges, secretOrigin: undefined, provedEndpoint: undefined };
  const requestOptions = {
    [oauth.customFetch]: boundFetch(scope, world, options, certificateFor),
    // Judged by the fetch itself: plain http is for loopback alone.
    [oauth.allowInsecureRequests]: true,
  };
  return { scope, requestOptions };
}

async function session(
  configuration: OAuthConfiguration,
  server: oauth.AuthorizationServer,
  { world, tokens, options }: ProviderAccess,
  scope: FetchScope,
  requestOptions: ClientSession['requestOptions'] & { readonly [oauth.customFetch]: BoundFetch },
): Promise<ClientSession> {
  const { name } = configuration;
  const endpoint = URL.parse(server.token_endpoint ?? '');
  if (!endpoint) {
    const message = 'The token endpoint is not known: Token URL, or Issuer, is missing or is no URL.';
    throw new TokenError({ code: 'endpoint-unknown', name, message });
  }
  scope.secretOrigin = endpoint.origin;
  scope.provedEndpoint = configuration.dpop ? endpoint.href : undefined;
  return {
    configuration,
    server,
    client: {
      client_id: configuration.clientId,
      [oauth.clockSkew]: Math.round((world.now() - Date.now()) / 1000),
      [oauth.clockTolerance]: 60,
    },
    authentication: await clientAuthentication(configuration, server),
    requestOptions,
    fetch: requestOptions[oauth.customFetch],
    scope,
    world,
    tokens,
    options,
  };
}
