import * as oauth from 'oauth4webapi';
import { TokenError } from '../token-error.ts';
import { answeringServer, type ClientSession, type Grant, parametersFor } from './grant.ts';
import { login } from './login.ts';

/** Nobody types for longer, whatever the provider would allow, in seconds. */
const longest = 900;
/** RFC 8628, section 3.5, in seconds. */
const defaultInterval = 5;

/** RFC 8628: a person signs in on any device; we ask the provider until that is done. */
export const deviceCode: Grant = async session => {
  const { server, client, authentication, requestOptions, configuration, world } = session;
  const { signIn, signal } = login(session);
  const response = await oauth.deviceAuthorizationRequest(
    server,
    client,
    authentication,
    parametersFor(configuration, 'authorization'),
    requestOptions,
  );
  const given = await oauth.processDeviceAuthorizationResponse(server, client, response);
  await signIn.showDeviceCode({
    userCode: given.user_code,
    verificationUri: given.verification_uri,
    ...(given.verification_uri_complete === undefined ? {} : { complete: given.verification_uri_complete }),
  });
  const end = world.now() + Math.min(given.expires_in, longest) * 1000;
  return await poll(session, given.device_code, (given.interval ?? defaultInterval) * 1000, end, signal);
};

async function poll(
  session: ClientSession,
  code: string,
  firstPause: number,
  end: number,
  signal: AbortSignal,
): Promise<oauth.TokenEndpointResponse> {
  const { server, client, authentication, requestOptions, world, tokens, configuration } = session;
  let pause = firstPause;
  // A clock that stands still must not make it endless.
  for (let asked = 0; asked < longest && world.now() < end; asked++) {
    await tokens.wait(pause, signal);
    const response = await oauth.deviceCodeGrantRequest(server, client, authentication, code, requestOptions);
    try {
      return await oauth.processDeviceCodeResponse(
        await answeringServer(session, response),
        client,
        response,
      );
    } catch (error) {
      const said = error instanceof oauth.ResponseBodyError ? error.error : undefined;
      if (said === 'expired_token') break;
      if (said === 'slow_down') pause += 5000;
      else if (said !== 'authorization_pending') throw error;
      // Asking until it is done is no evidence: the last question and its answer are.
      if (session.scope.exchanges.length > 2) session.scope.exchanges.splice(-2, 1);
    }
  }
  const message = 'The device code expired before anybody had signed in with it.';
  throw new TokenError({ code: 'device-code-expired', name: configuration.name, message });
}
