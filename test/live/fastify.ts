import { ask, basicCases, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf, jsonField } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = [
  ...['fastify@5.12.8', '@fastify/jwt@10.2.8', '@fastify/basic-auth@6.3.0', '@fastify/bearer-auth@10.1.3'],
  ...['@fastify/csrf-protection@8.0.2', '@fastify/cookie@11.1.5', '@fastify/rate-limit@11.2.0'],
];

export const fastify: LiveServer = {
  id: 'fastify',
  async start(place) {
    const at = await place.node('fastify.mjs', packages);
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    const issued = await fetch(`${at}/csrf-token`);
    const token = await jsonField(issued, 'token');
    const cookie = `Cookie: ${cookiesOf(issued)}`;
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...bearerCases(`${at}/jwt`, tokens),
      { name: 'bearer: nothing sent', http: ask(`${at}/bearer`), causes: ['missing-credentials'] },
      {
        name: 'bearer: unknown key',
        http: ask(`${at}/bearer`, 'Authorization: Bearer example-key-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'bearer: basic instead',
        http: ask(`${at}/bearer`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'bearer: known key',
        http: ask(`${at}/bearer`, 'Authorization: Bearer example-key-1'),
        causes: ['not-an-auth-failure'],
      },
      { name: 'csrf: nothing sent', http: post(`${at}/form`, '{}', json), causes: ['csrf-failed'] },
      {
        name: 'csrf: cookie without token',
        http: post(`${at}/form`, '{}', json, cookie),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: wrong token',
        http: post(`${at}/form`, '{}', json, cookie, 'csrf-token: AAAAAAAA-BBBBBBBBBBBBBBBBBBBBBB'),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: right token',
        http: post(`${at}/form`, '{}', json, cookie, `csrf-token: ${token}`),
        causes: ['not-an-auth-failure'],
      },
      { name: 'rate limit', http: ask(`${at}/limited`), causes: ['rate-limited'], sentBefore: 2 },
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('invalid body', post(`${at}/orders`, '{"quantity":"many"}', json, good)),
      unrelated('wrong media type', post(`${at}/orders`, '<a/>', 'Content-Type: application/xml', good)),
    ];
  },
};
