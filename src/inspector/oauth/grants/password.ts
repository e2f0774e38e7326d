import * as oauth from 'oauth4webapi';
import { answeringServer, type Grant, parametersFor } from './grant.ts';

/** RFC 6749, section 4.3. RFC 9700, section 2.4, forbids it: the report says so. */
export const password: Grant = async session => {
  const { server, client, authentication, requestOptions, configuration } = session;
  const parameters = parametersFor(configuration, 'token');
  parameters.set('username', configuration.fields.username ?? '');
  parameters.set('password', configuration.fields.password ?? '');
  const response = await oauth.genericTokenEndpointRequest(
    server,
    client,
    authentication,
    'password',
    parameters,
    requestOptions,
  );
  return await oauth.processGenericTokenEndpointResponse(
    await answeringServer(session, response),
    client,
    response,
  );
};
