import { ask, bearerCases, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { audience, issuer, jwt, tokenSet } from '../support/live-tokens.ts';

export const expressOauth2Bearer: LiveServer = {
  id: 'express-oauth2-bearer',
  async start(place) {
    const at = await place.node('express-oauth2-bearer.mjs', [
      'express@5.3.0',
      'express-oauth2-jwt-bearer@1.10.0',
    ]);
    const tokens = tokenSet({ scope: 'read:orders' });
    const good = `Authorization: Bearer ${tokens.good}`;
    return [
      ...bearerCases(`${at}/orders`, tokens),
      { name: 'scope lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-scope'] },
      {
        name: 'issuer cannot be reached',
        http: ask(
          `${at}/dead`,
          `Authorization: Bearer ${jwt({ iss: issuer, aud: audience, sub: 'user-7' }, { alg: 'RS256' })}`,
        ),
        causes: ['identity-provider-unreachable', 'server-misconfigured'],
      },
      {
        name: 'token twice',
        http: ask(`${at}/orders?access_token=${tokens.good}`, good),
        causes: ['malformed-credentials'],
      },
      unrelated('no such page', ask(`${at}/nothing`, good)),
    ];
  },
};
