import { ask, bearerCases, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const moleculer: LiveServer = {
  id: 'moleculer',
  async start(place) {
    const packages = ['moleculer@0.15.2', 'moleculer-web@0.11.0', 'jsonwebtoken@9.0.3'];
    const at = await place.node('moleculer.mjs', packages);
    const tokens = tokenSet();
    const good = `Authorization: Bearer ${tokens.good}`;
    const json = 'Content-Type: application/json';
    return [
      ...bearerCases(`${at}/api/orders`, tokens, {
        silent: true,
        checksAudience: false,
        checksIssuer: false,
      }),
      known(
        'jwt: scheme Token',
        ask(`${at}/api/orders`, `Authorization: Token ${tokens.good}`),
        'scheme-mismatch',
      ),
      known(
        'jwt: in the query',
        ask(`${at}/api/orders?token=${tokens.good}`),
        'api-key-missing-or-misplaced',
        'missing-credentials',
      ),
      known(
        'jwt: in a header of its own',
        ask(`${at}/api/orders`, `X-Access-Token: ${tokens.good}`),
        'api-key-missing-or-misplaced',
      ),
      known('role lacking', ask(`${at}/api/admin`, good), 'insufficient-permissions'),
      known(
        'role held',
        ask(`${at}/api/admin`, `Authorization: Bearer ${tokenSet({ role: 'admin' }).good}`),
        'not-an-auth-failure',
      ),
      known(
        'user disabled',
        ask(`${at}/api/orders`, `Authorization: Bearer ${tokenSet({ disabled: true }).good}`),
        'account-disabled',
      ),
      { ...known('too many requests', ask(`${at}/limited/orders`), 'rate-limited'), sentBefore: 1 },
      unrelated('action not listed', ask(`${at}/api/hidden`, good)),
      unrelated('name missing', post(`${at}/api/orders`, '{}', json, good)),
      unrelated('not JSON', post(`${at}/api/orders`, '{', json, good)),
      unrelated('error', ask(`${at}/api/broken`, good)),
      unrelated('no such record', ask(`${at}/api/orders/99`, good)),
      unrelated('no such page', ask(`${at}/api/nothing`, good)),
    ];
  },
};
