import * as oauth from 'oauth4webapi';
import { type ProviderAccess, reopenClient } from './client-session.ts';
import { TokenError } from './token-error.ts';
import type { StoredTokens } from './token-world.ts';
import { translated } from './translated-failure.ts';

/** What the provider knows of the access token (RFC 7662). Throws `TokenError`. */
export async function introspectTokens(
  stored: StoredTokens,
  access: ProviderAccess,
): Promise<oauth.IntrospectionResponse> {
  const { name } = stored.configuration;
  if (stored.introspectionEndpoint === undefined) {
    const message = `The provider of ${name} offers no introspection: neither its metadata nor Introspection URL names an endpoint.`;
    throw new TokenError({ code: 'endpoint-unknown', name, message });
  }
  try {
    const { server, client, authentication, requestOptions } = await reopenClient(stored, access);
    const response = await oauth.introspectionRequest(
      server,
      client,
      authentication,
      stored.tokens.accessToken,
      {
        ...requestOptions,
        additionalParameters: { token_type_hint: 'access_token' },
      },
    );
    return await oauth.processIntrospectionResponse(server, client, response);
  } catch (error) {
    throw translated(error, name);
  }
}
