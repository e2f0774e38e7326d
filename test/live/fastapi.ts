import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const modules = {
  fastapi: 'python3-fastapi',
  uvicorn: 'python3-uvicorn',
  jose: 'python3-jose',
  multipart: 'python3-multipart',
};

export const fastapi: LiveServer = {
  id: 'fastapi',
  async start(place) {
    const at = await place.python('fastapi_app.py', modules);
    const tokens = tokenSet({ scope: 'read' });
    const good = `Authorization: Bearer ${tokens.good}`;
    const form = 'Content-Type: application/x-www-form-urlencoded';
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens, { silent: true }),
      { name: 'HTTPBearer: nothing sent', http: ask(`${at}/http-bearer`), causes: ['missing-credentials'] },
      {
        name: 'HTTPBearer: basic instead',
        http: ask(`${at}/http-bearer`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'HTTPBearer: unknown token',
        http: ask(`${at}/http-bearer`, 'Authorization: Bearer example-token-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'HTTPBearer: known token',
        http: ask(`${at}/http-bearer`, 'Authorization: Bearer example-token-1'),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'key: nothing sent',
        http: ask(`${at}/keyed`),
        causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      },
      {
        name: 'key: in Authorization',
        http: ask(`${at}/keyed`, 'Authorization: Bearer example-key-1'),
        causes: ['api-key-missing-or-misplaced', 'scheme-mismatch', 'missing-credentials'],
      },
      {
        name: 'key: unknown',
        http: ask(`${at}/keyed`, 'X-API-Key: example-key-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'key: known',
        http: ask(`${at}/keyed`, 'X-API-Key: example-key-1'),
        causes: ['not-an-auth-failure'],
      },
      { name: 'scope lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-scope'] },
      { name: 'inactive user', http: ask(`${at}/inactive`, good), causes: ['account-disabled'] },
      {
        name: 'login: wrong password',
        http: post(`${at}/token`, 'username=alice&password=other', form),
        causes: ['invalid-credentials'],
      },
      {
        name: 'login: fields missing',
        http: post(`${at}/token`, 'username=alice', form),
        causes: ['not-an-auth-failure', 'missing-credentials'],
      },
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated(
        'invalid body',
        post(`${at}/orders`, '{"quantity":"many"}', good, 'Content-Type: application/json'),
      ),
      unrelated('method not allowed', post(`${at}/jwt`, '{}', good)),
    ];
  },
};
