import type * as oauth from 'oauth4webapi';
import { decodeToken } from '../../../core/auth/jwt.ts';
import type { OAuthConfiguration } from '../../../core/auth/oauth/client-configuration.ts';
import type { InspectOptions } from '../../inspect-options.ts';
import type { World } from '../../world.ts';
import type { BoundFetch, FetchScope } from '../bound-fetch.ts';
import type { TokenWorld } from '../token-world.ts';

/** Everything that the requests of one client are made with. */
export interface ClientSession {
  readonly configuration: OAuthConfiguration;
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly authentication: oauth.ClientAuth;
  readonly requestOptions: oauth.TokenEndpointRequestOptions;
  /** The same fetch, for a provider that does not speak OAuth. */
  readonly fetch: BoundFetch;
  readonly scope: FetchScope;
  readonly world: World;
  readonly tokens: TokenWorld;
  readonly options: Pick<InspectOptions, 'timeoutMs' | 'signal' | 'progress'>;
}

/** Obtains a token; throws the library's errors and `TokenError`. */
export type Grant = (session: ClientSession) => Promise<oauth.TokenEndpointResponse>;

/** Scope, audience, resource and the provider's own parameters, as far as they belong to a kind of request. */
export function parametersFor(
  { fields, extra }: OAuthConfiguration,
  use: 'authorization' | 'token',
  standard: readonly ('scope' | 'audience' | 'resource')[] = ['scope', 'audience', 'resource'],
): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const field of standard) {
    const value = fields[field];
    if (value !== undefined) parameters.set(field, value);
  }
  for (const { name, value, use: where } of extra) {
    if (where === 'everywhere' || where === use) parameters.append(name, value);
  }
  return parameters;
}

/** Whether the issuer is configured or was discovered, so that answers have to name it. */
export function isIssuerKnown({ fields }: OAuthConfiguration): boolean {
  return fields.issuer !== undefined || fields.tokenEndpoint === undefined;
}

/**
 * The provider as it is to be judged by its answer. Where only endpoints are configured nobody knows what the issuer should
 * be called, so the one that the ID token names is taken: it came from the endpoint itself.
 */
export async function answeringServer(
  { server, configuration }: ClientSession,
  response: Response,
): Promise<oauth.AuthorizationServer> {
  if (isIssuerKnown(configuration) || !response.ok) return server;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const idToken =
    typeof body === 'object' && body !== null && 'id_token' in body ? String(body.id_token) : '';
  const issuer = decodeToken(idToken)?.claims?.['iss'];
  return typeof issuer === 'string' ? { ...server, issuer } : server;
}
