import * as oauth from 'oauth4webapi';
import { answeringServer, type Grant, parametersFor } from './grant.ts';

/** RFC 6749, section 4.4: the client for itself. */
export const clientCredentials: Grant = async session => {
  const { server, client, authentication, requestOptions, configuration } = session;
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    parametersFor(configuration, 'token'),
    requestOptions,
  );
  return await oauth.processClientCredentialsResponse(
    await answeringServer(session, response),
    client,
    response,
  );
};
