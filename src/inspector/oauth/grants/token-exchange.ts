import * as oauth from 'oauth4webapi';
import { answeringServer, type Grant, parametersFor } from './grant.ts';

const accessToken = 'urn:ietf:params:oauth:token-type:access_token';

/** RFC 8693: one token for another. */
export const tokenExchange: Grant = async session => {
  const { server, client, authentication, requestOptions, configuration } = session;
  const { subjectToken, subjectTokenType, subjectIssuer, requestedTokenType } = configuration.fields;
  const parameters = parametersFor(configuration, 'token');
  parameters.set('subject_token', subjectToken ?? '');
  parameters.set('subject_token_type', subjectTokenType ?? accessToken);
  if (subjectIssuer !== undefined) parameters.set('subject_issuer', subjectIssuer);
  if (requestedTokenType !== undefined) parameters.set('requested_token_type', requestedTokenType);
  const response = await oauth.genericTokenEndpointRequest(
    server,
    client,
    authentication,
    'urn:ietf:params:oauth:grant-type:token-exchange',
    parameters,
    requestOptions,
  );
  // `N_A` stands for a token that is no access token (section 2.2.1); it is for the request to judge.
  return await oauth.processGenericTokenEndpointResponse(
    await answeringServer(session, response),
    client,
    response,
    {
      recognizedTokenTypes: { n_a: () => undefined },
    },
  );
};
