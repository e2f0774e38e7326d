import { ask, bearerCases, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

const packages = [
  ...[
    '@nestjs/core@12.5.1',
    '@nestjs/common@12.5.1',
    '@nestjs/platform-express@12.5.1',
    '@nestjs/passport@12.0.0',
    '@nestjs/throttler@6.7.1',
  ],
  ...['reflect-metadata@0.2.2', 'rxjs@7.8.2', 'passport@0.7.0', 'passport-jwt@4.0.1'],
];

export const nest: LiveServer = {
  id: 'nest',
  async start(place) {
    const at = await place.node('nest.mjs', packages);
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    return [
      ...bearerCases(`${at}/jwt`, tokens, { silent: true }),
      {
        name: 'guard says no, nothing sent',
        http: ask(`${at}/guarded`),
        causes: ['missing-credentials', 'insufficient-permissions'],
      },
      { name: 'role lacking', http: ask(`${at}/admin`, good), causes: ['insufficient-permissions'] },
      { name: 'throttled', http: ask(`${at}/throttled`), causes: ['rate-limited'], sentBefore: 2 },
      unrelated('no such page', ask(`${at}/nothing`, good)),
      unrelated('invalid parameter', ask(`${at}/orders/many`, good)),
      unrelated('broken JSON', post(`${at}/orders`, '{"a":', good, 'Content-Type: application/json')),
      unrelated('handler throws', ask(`${at}/broken`, good)),
    ];
  },
};
