import { basicCredentials, basicRefusal, checkBasic } from '../basic.ts';
import { type BearerRealm, invalidToken, readBearer, unauthenticated } from '../bearer.ts';
import { type Answer, type EndpointGroup, header } from '../endpoint.ts';
import { json } from '../reply.ts';
import { demoUser } from '../site.ts';

const monthly: Answer = (request, site) => {
  const result = checkBasic(header(request, 'authorization'), site.accounts);
  if ('refused' in result) return basicRefusal('reports', result.refused);
  return json(200, { reader: result.user, month: 'January', pages: 12 });
};

const sharedReports: BearerRealm = { realm: 'shared reports', explains: true };

/** Takes opaque tokens only: each is looked up, none is read. */
const shared: Answer = (request, site) => {
  const read = readBearer(request);
  if (read === undefined) return unauthenticated(sharedReports);
  if ('problem' in read) return read.problem(sharedReports);
  const reader = site.opaqueTokens.get(read.token);
  if (reader === undefined)
    return invalidToken(sharedReports, 'The access token is not known to this server');
  return json(200, { reader, month: 'January', pages: 12 });
};

/** Passwords and opaque tokens. */
export const reports: EndpointGroup = {
  endpoints: [
    {
      path: '/reports/monthly',
      summary: 'A report; wants a user name and password',
      methods: { GET: monthly },
    },
    { path: '/reports/shared', summary: 'A report; wants an opaque bearer token', methods: { GET: shared } },
  ],
  variables: async site => ({
    basic: basicCredentials(demoUser.name, demoUser.password),
    basic_wrong_password: basicCredentials(demoUser.name, 'not-the-password'),
    basic_without_colon: `Basic ${Buffer.from(demoUser.name, 'utf8').toString('base64')}`,
    opaque_token: [...site.opaqueTokens.keys()].join(),
    unknown_opaque_token: 'practice_000000000000000000000000000000000000',
  }),
  exercises: [
    {
      title: 'Basic credentials without a colon',
      expect: 'malformed-credentials',
      notes: [`The base64 text holds "${demoUser.name}" and no password.`],
      request: 'GET {{origin}}/reports/monthly\nAuthorization: {{basic_without_colon}}\n',
    },
    {
      title: 'Wrong password',
      expect: 'invalid-credentials',
      notes: ['Scheme and form are right. The variable basic is accepted here, basic_wrong_password is not.'],
      request: 'GET {{origin}}/reports/monthly\nAuthorization: {{basic_wrong_password}}\n',
    },
    {
      title: 'Opaque token that the server does not know',
      expect: 'invalid-credentials',
      notes: ['Such a token says nothing by itself; the server looks it up.'],
      request: 'GET {{origin}}/reports/shared\nAuthorization: Bearer {{unknown_opaque_token}}\n',
    },
  ],
};
