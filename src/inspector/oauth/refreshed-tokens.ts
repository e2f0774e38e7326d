import * as oauth from 'oauth4webapi';
import { datedTokens, type TokenSet } from '../../core/auth/oauth/token-life.ts';
import { answeringServer, type ClientSession, parametersFor } from './grants/grant.ts';

/** RFC 6749, section 6: new tokens for the refresh token, which the provider may replace by another (rotation). */
export async function refreshedTokens(session: ClientSession, before: TokenSet): Promise<TokenSet> {
  const { server, client, authentication, requestOptions, configuration, world } = session;
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    authentication,
    before.refreshToken ?? '',
    { ...requestOptions, additionalParameters: parametersFor(configuration, 'token', ['resource']) },
  );
  const answer = await oauth.processRefreshTokenResponse(
    await answeringServer(session, response),
    client,
    response,
  );
  return datedTokens(answer, world.now(), before);
}
