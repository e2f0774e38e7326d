import * as oauth from 'oauth4webapi';
import type { OAuthConfiguration } from '../../../core/auth/oauth/client-configuration.ts';
import { isLoopbackRedirect, listenOnLoopback, PortInUse } from '../../../transport/loopback-listener.ts';
import { TokenError } from '../token-error.ts';
import type { Callback, SignIn } from '../token-world.ts';
import { answeringServer, type ClientSession, type Grant, isIssuerKnown, parametersFor } from './grant.ts';
import { login } from './login.ts';

/** RFC 6749, section 4.1, with PKCE (RFC 7636), a state and, for OpenID Connect, a nonce. */
export const authorizationCode: Grant = async session => {
  const { server, client, authentication, requestOptions, configuration } = session;
  const { signIn, signal } = login(session);
  const question = await ask(configuration);
  const callback = await listenFor(configuration, signIn, question.state);
  try {
    const url = authorizationUrl(session, question, callback.redirectUri);
    session.options.progress?.(`Waiting for the sign-in at ${url.origin}`);
    if (!(await signIn.openBrowser(url.href))) throw noBrowser(configuration.name);
    const answer = await callback.next(signal);
    const parameters = oauth.validateAuthResponse(
      server,
      client,
      comparable(answer, configuration),
      question.state,
    );
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      parameters,
      callback.redirectUri,
      question.verifier ?? oauth.nopkce,
      { ...requestOptions, additionalParameters: parametersFor(configuration, 'token', ['resource']) },
    );
    return await oauth.processAuthorizationCodeResponse(
      await answeringServer(session, response),
      client,
      response,
      {
        expectedNonce: question.nonce ?? oauth.expectNoNonce,
      },
    );
  } finally {
    await callback.close();
  }
};

interface Question {
  readonly state: string;
  readonly nonce: string | undefined;
  readonly verifier: string | undefined;
  readonly challenge: string | undefined;
}

async function ask({ pkce, fields }: OAuthConfiguration): Promise<Question> {
  const verifier = pkce === 'none' ? undefined : oauth.generateRandomCodeVerifier();
  const isOpenId = fields.scope?.split(' ').includes('openid') === true;
  return {
    state: oauth.generateRandomState(),
    nonce: isOpenId ? oauth.generateRandomNonce() : undefined,
    verifier,
    challenge:
      verifier === undefined || pkce === 'plain'
        ? verifier
        : await oauth.calculatePKCECodeChallenge(verifier),
  };
}

function authorizationUrl(
  { server, client, configuration }: ClientSession,
  { state, nonce, challenge }: Question,
  redirectUri: string,
): URL {
  const url = URL.parse(server.authorization_endpoint ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) {
    const message = 'The address where the user signs in is not known: Auth URL, or Issuer, is missing.';
    throw new TokenError({ code: 'endpoint-unknown', name: configuration.name, message });
  }
  for (const [name, value] of parametersFor(configuration, 'authorization'))
    url.searchParams.append(name, value);
  const own: Readonly<Record<string, string | undefined>> = {
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: challenge === undefined ? undefined : configuration.pkce,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

/** Without a configured redirect URI any free port will do: providers ignore it on loopback (RFC 8252, section 7.3). */
async function listenFor(
  { name, fields }: OAuthConfiguration,
  signIn: SignIn,
  state: string,
): Promise<Callback> {
  const redirectUri = fields.redirectUri ?? 'http://127.0.0.1:0/callback';
  if (!isLoopbackRedirect(redirectUri)) {
    const callback = await signIn.callbackFor?.(redirectUri, state);
    if (callback) return callback;
    const message = `The redirect URI ${redirectUri.slice(0, 100)} leads elsewhere than to this machine, where the answer could be received.`;
    throw new TokenError({ code: 'client-incomplete', name, message });
  }
  try {
    const listener = await listenOnLoopback(redirectUri);
    return { ...listener, redirectUri: await reachable(listener, signIn) };
  } catch (error) {
    if (!(error instanceof PortInUse)) throw error;
    const message = `${error.message}, and the redirect URI ${redirectUri.slice(0, 100)} needs it.`;
    throw new TokenError({ code: 'port-in-use', name, message });
  }
}

/** In a remote window the browser is on another machine than the listener. */
async function reachable(listener: Callback, signIn: SignIn): Promise<string> {
  try {
    return (await signIn.reachable?.(listener.redirectUri)) ?? listener.redirectUri;
  } catch (error) {
    await listener.close();
    throw error;
  }
}

/** Where only endpoints are configured, nobody knows what the issuer should be called. */
function comparable(answer: URL, configuration: OAuthConfiguration): URLSearchParams {
  const parameters = new URLSearchParams(answer.search);
  if (!isIssuerKnown(configuration)) parameters.delete('iss');
  return parameters;
}

function noBrowser(name: string): TokenError {
  const message = 'No browser could be opened for the sign-in.';
  return new TokenError({ code: 'login-impossible', name, message });
}
