import { ask, basicCases, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const restify: LiveServer = {
  id: 'restify',
  async start(place) {
    const at = await place.node('restify.mjs', ['restify@12.0.0', 'restify-errors@8.0.2']);
    const as = (user: string, password = 'example-password') =>
      `Authorization: ${basicValue(user, password)}`;
    const json = 'Content-Type: application/json';
    return [
      ...basicCases(`${at}/orders`, 'alice', 'example-password'),
      known(
        'basic: empty password',
        ask(`${at}/orders`, as('alice', '')),
        'invalid-credentials',
        'malformed-credentials',
      ),
      known(
        'basic: no value',
        ask(`${at}/orders`, 'Authorization: Basic'),
        'malformed-credentials',
        'missing-credentials',
      ),
      known(
        'basic: name in the query',
        ask(`${at}/orders?username=alice&password=example-password`),
        'missing-credentials',
        'api-key-missing-or-misplaced',
      ),
      known('basic: account closed', ask(`${at}/orders`, as('old')), 'account-disabled'),
      known(
        'signature: incomplete',
        ask(`${at}/orders`, 'Authorization: Signature keyId="orders",algorithm="hmac-sha256"'),
        'malformed-credentials',
        'scheme-mismatch',
      ),
      known(
        'signature: too old',
        ask(
          `${at}/orders`,
          'Date: Mon, 01 Jan 2024 00:00:00 GMT',
          'Authorization: Signature keyId="orders",algorithm="hmac-sha256",headers="date",signature="ZXhhbXBsZQ=="',
        ),
        'clock-skew',
        'token-expired',
        'scheme-mismatch',
      ),
      known('another user required', ask(`${at}/admin`, as('alice')), 'insufficient-permissions'),
      known('right user', ask(`${at}/admin`, as('admin', 'example-password-2')), 'not-an-auth-failure'),
      { ...known('too many requests', ask(`${at}/slow`, as('alice')), 'rate-limited'), sentBefore: 2 },
      unrelated('name missing', post(`${at}/orders`, '{}', json, as('alice'))),
      unrelated('not JSON', post(`${at}/orders`, '{', json, as('alice'))),
      unrelated('error', ask(`${at}/broken`, as('alice'))),
      unrelated('method', `DELETE ${at}/orders\n${as('alice')}\n`),
      unrelated('version', ask(`${at}/version`, 'Accept-Version: 1.0.0')),
      unrelated('not acceptable', ask(`${at}/orders`, 'Accept: image/png', as('alice'))),
      unrelated('no such page', ask(`${at}/nothing`, as('alice'))),
    ];
  },
};
