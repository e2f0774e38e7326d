import * as oauth from 'oauth4webapi';
import { type ProviderAccess, reopenClient } from './client-session.ts';
import { TokenError } from './token-error.ts';
import type { StoredTokens } from './token-world.ts';
import { translated } from './translated-failure.ts';

/**
 * RFC 7009: tells the provider that refresh and access token are no longer good, in this order, since most providers end
 * both with the first. Throws `TokenError`, also where the provider offers no revocation.
 */
export async function revokeTokens(stored: StoredTokens, access: ProviderAccess): Promise<void> {
  const { name } = stored.configuration;
  if (stored.revocationEndpoint === undefined) {
    const message = `The provider of ${name} offers no revocation: neither its metadata nor Revoke URL names an endpoint.`;
    throw new TokenError({ code: 'endpoint-unknown', name, message });
  }
  const { refreshToken, accessToken } = stored.tokens;
  const hints = [
    ['refresh_token', refreshToken],
    ['access_token', accessToken],
  ] as const;
  try {
    const { server, client, authentication, requestOptions } = await reopenClient(stored, access);
    for (const [hint, token] of hints) {
      if (token === undefined) continue;
      const response = await oauth.revocationRequest(server, client, authentication, token, {
        ...requestOptions,
        additionalParameters: { token_type_hint: hint },
      });
      await oauth.processRevocationResponse(response);
    }
  } catch (error) {
    throw translated(error, name);
  }
}
