import { TokenError } from '../token-error.ts';
import type { ClientSession, Grant } from './grant.ts';

/**
 * InitiateAuth of an Amazon Cognito user pool with USER_PASSWORD_AUTH: the password goes to Amazon itself, over TLS. The
 * tokens are kept until they end; they are not refreshed, since the pool does that elsewhere.
 */
export const cognito: Grant = async session => {
  const { configuration, server, fetch } = session;
  const { username = '', password = '' } = configuration.fields;
  const body = {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: configuration.clientId,
    AuthParameters: { USERNAME: username, PASSWORD: password },
  };
  const response = await fetch(server.token_endpoint ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      accept: 'application/json',
    },
    body: JSON.stringify(body),
  });
  const answer = await jsonOf(response, session);
  if (!response.ok) throw refusal(session, typeOf(answer['__type']), answer['message']);
  const challenge = answer['ChallengeName'];
  if (typeof challenge === 'string') throw refusal(session, challenge, undefined);
  const { AccessToken, IdToken, ExpiresIn } = recordOf(answer['AuthenticationResult']);
  if (typeof AccessToken !== 'string')
    throw failure(session, 'response-malformed', 'The answer holds no access token.');
  return {
    access_token: AccessToken,
    token_type: 'bearer',
    ...(typeof IdToken === 'string' ? { id_token: IdToken } : {}),
    ...(typeof ExpiresIn === 'number' ? { expires_in: ExpiresIn } : {}),
  };
};

async function jsonOf(response: Response, session: ClientSession): Promise<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(await response.text()));
  } catch {
    throw failure(session, 'not-json', 'The answer is not JSON.');
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** `com.amazonaws…#NotAuthorizedException` → `NotAuthorizedException` */
function typeOf(value: unknown): string {
  return typeof value === 'string' ? (value.split('#').at(-1) ?? '') : '';
}

function refusal(session: ClientSession, error: string, description: unknown): TokenError {
  return new TokenError({
    code: 'refused',
    name: session.configuration.name,
    ...(error === '' ? {} : { error }),
    ...(typeof description === 'string' ? { description } : {}),
    message: error === '' ? 'The pool refused without a reason.' : `The pool answered ${error}.`,
  });
}

function failure(
  session: ClientSession,
  code: 'not-json' | 'response-malformed',
  message: string,
): TokenError {
  return new TokenError({ code, name: session.configuration.name, message });
}
