import * as oauth from 'oauth4webapi';
import type { OAuthConfiguration } from '../../core/auth/oauth/client-configuration.ts';
import type { ClientField } from '../../core/auth/oauth/client-draft.ts';
import { TokenError } from './token-error.ts';
import { translated } from './translated-failure.ts';

/** Metadata fields that a configuration may name itself. */
const configured: readonly (readonly [ClientField, keyof oauth.AuthorizationServer & string])[] = [
  ['tokenEndpoint', 'token_endpoint'],
  ['authorizationEndpoint', 'authorization_endpoint'],
  ['deviceEndpoint', 'device_authorization_endpoint'],
  ['introspectionEndpoint', 'introspection_endpoint'],
  ['revocationEndpoint', 'revocation_endpoint'],
];

/**
 * The provider's endpoints: those of the configuration, the rest from the metadata of its issuer (OpenID Connect Discovery
 * 1.0, RFC 8414). A client that names neither is looked up at the API itself (RFC 9728), and only if it has no secret:
 * an API must not be able to choose who gets one.
 *
 * @param resource the URL of the request that wants the token
 */
export async function authorizationServer(
  configuration: OAuthConfiguration,
  resource: string,
  options: oauth.DiscoveryRequestOptions,
): Promise<oauth.AuthorizationServer> {
  const { fields, name } = configuration;
  const own: Partial<Record<string, string>> = {};
  for (const [field, key] of configured) {
    if (fields[field] !== undefined) own[key] = fields[field];
  }
  if (fields.issuer === undefined && fields.tokenEndpoint !== undefined) {
    return { issuer: URL.parse(fields.tokenEndpoint)?.origin ?? fields.tokenEndpoint, ...own };
  }
  if (fields.issuer !== undefined && isComplete(configuration)) return { issuer: fields.issuer, ...own };
  const issuer = fields.issuer ?? (await issuerOfResource(configuration, resource, options));
  const metadata = await discover(name, issuer, options);
  // RFC 8705, section 5: who proves itself by certificate asks the addresses that want one.
  const isMutual = configuration.clientAuthentication === 'tls_client_auth';
  return { ...metadata, ...(isMutual ? metadata.mtls_endpoint_aliases : {}), ...own };
}

function isComplete({ fields, grant }: OAuthConfiguration): boolean {
  if (fields.tokenEndpoint === undefined) return false;
  if (grant === 'authorization-code') return fields.authorizationEndpoint !== undefined;
  return grant !== 'device-code' || fields.deviceEndpoint !== undefined;
}

/** OpenID Connect first, since most providers publish that one; then the plain OAuth document. */
async function discover(
  name: string,
  issuer: string,
  options: oauth.DiscoveryRequestOptions,
): Promise<oauth.AuthorizationServer> {
  const url = parsed(name, issuer);
  try {
    return await discoverBy('oidc', url, options);
  } catch (error) {
    const failure = translated(error, name);
    const elsewhere = failure instanceof TokenError && ['refused', 'not-json'].includes(failure.failure.code);
    if (!elsewhere) throw failure;
    try {
      return await discoverBy('oauth2', url, options);
    } catch (second) {
      throw withoutMetadata(second, name) ?? translated(second, name);
    }
  }
}

/** Neither of the two addresses is there: the issuer is another one, or publishes nothing. */
function withoutMetadata(error: unknown, name: string): TokenError | undefined {
  const { cause } = error instanceof oauth.OperationProcessingError ? error : {};
  if (!(cause instanceof Response) || cause.status !== 404) return undefined;
  const message =
    'There is nothing at the addresses where an issuer publishes its metadata (OpenID Connect Discovery, RFC 8414): 404.';
  return new TokenError({ code: 'metadata-missing', name, message });
}

async function discoverBy(
  algorithm: 'oidc' | 'oauth2',
  issuer: URL,
  options: oauth.DiscoveryRequestOptions,
): Promise<oauth.AuthorizationServer> {
  const response = await oauth.discoveryRequest(issuer, { ...options, algorithm });
  return await oauth.processDiscoveryResponse(issuer, response);
}

/** RFC 9728, section 3: the metadata of the protected resource says who issues tokens for it. */
async function issuerOfResource(
  { name, fields, where }: OAuthConfiguration,
  resource: string,
  options: oauth.HttpRequestOptions<'GET'>,
): Promise<string> {
  const url = URL.parse(resource);
  const hasSecret = fields.clientSecret !== undefined || fields.password !== undefined;
  if (!url || hasSecret) {
    const message = `${where}: neither a token endpoint nor an issuer is configured for ${name}, and a secret is not sent to one that an API names.`;
    throw new TokenError({ code: 'endpoint-unknown', name, message });
  }
  const origin = new URL(url.origin);
  try {
    const response = await oauth.resourceDiscoveryRequest(origin, options);
    const { authorization_servers: servers = [] } = await oauth.processResourceDiscoveryResponse(
      origin,
      response,
    );
    if (servers[0] !== undefined) return servers[0];
  } catch (error) {
    const failure = translated(error, name);
    if (!(failure instanceof TokenError) || failure.failure.code !== 'refused') throw failure;
  }
  const message = `${where}: neither a token endpoint nor an issuer is configured for ${name}, and ${origin.origin} does not say who issues its tokens.`;
  throw new TokenError({ code: 'endpoint-unknown', name, message });
}

function parsed(name: string, issuer: string): URL {
  const url = URL.parse(issuer);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new TokenError({ code: 'endpoint-unknown', name, message: 'The issuer is not an http(s) URL.' });
}
