import { ask, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { jsonField } from '../support/live-session.ts';
import { tokenSet } from '../support/live-tokens.ts';

export const nodeRed: LiveServer = {
  id: 'node-red',
  async start(place) {
    const at = await place.node('node-red.mjs', ['node-red@5.0.7', 'express@4.22.2', 'bcryptjs@3.0.3'], {
      USER_DIR: place.folder,
    });
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const login = (user: string, password: string, scope = '*', client = 'node-red-admin') =>
      `client_id=${client}&grant_type=password&scope=${scope}&username=${user}&password=${password}`;
    const token = (body: string) => post(`${at}/auth/token`, body, form);
    const signIn = async (user: string, scope?: string) => {
      const answer = await fetch(`${at}/auth/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: login(user, 'example-password', scope),
      });
      return jsonField(answer, 'access_token');
    };
    const bearer = (value: string) => `Authorization: Bearer ${value}`;
    const [short, revoked] = [await signIn('alice'), await signIn('alice')];
    await fetch(`${at}/auth/revoke`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${revoked}` },
      body: new URLSearchParams({ token: revoked }),
    });
    const robot = bearer('example-token-1');
    const json = 'Content-Type: application/json';
    const bobWrites = async () => post(`${at}/flows`, '[]', json, bearer(await signIn('bob', 'read')));
    return [
      known('flows: nothing sent', ask(`${at}/flows`), 'missing-credentials'),
      known(
        'flows: unknown token',
        ask(`${at}/flows`, bearer('example-token-9')),
        'invalid-credentials',
        'token-expired',
        'token-revoked',
      ),
      known(
        'flows: revoked token',
        ask(`${at}/flows`, bearer(revoked)),
        'token-revoked',
        'invalid-credentials',
        'token-expired',
      ),
      known(
        'flows: a JWT of another server',
        ask(`${at}/flows`, bearer(tokenSet().good)),
        'token-type-mismatch',
        'invalid-credentials',
        'token-issuer-mismatch',
      ),
      known(
        'flows: basic instead',
        ask(`${at}/flows`, `Authorization: ${basicValue('alice', 'example-password')}`),
        'scheme-mismatch',
      ),
      known(
        'flows: token without scheme',
        ask(`${at}/flows`, 'Authorization: example-token-1'),
        'malformed-credentials',
      ),
      known(
        'flows: Bearer Bearer',
        ask(`${at}/flows`, `Authorization: Bearer Bearer example-token-1`),
        'malformed-credentials',
      ),
      known(
        'flows: token in a header of its own',
        ask(`${at}/flows`, 'X-API-Key: example-token-1'),
        'api-key-missing-or-misplaced',
      ),
      known('flows: right lacking', bobWrites, 'insufficient-permissions'),
      known(
        'flows: may read',
        async () => ask(`${at}/flows`, bearer(await signIn('bob', 'read'))),
        'not-an-auth-failure',
      ),
      known('flows: may do all', ask(`${at}/flows`, robot), 'not-an-auth-failure'),
      known('sign-in: wrong password', token(login('alice', 'other')), 'invalid-credentials'),
      known('sign-in: unknown user', token(login('nobody', 'example-password')), 'invalid-credentials'),
      known(
        'sign-in: unknown client',
        token(login('alice', 'example-password', '*', 'other')),
        'invalid-credentials',
      ),
      known(
        'sign-in: more than the user may do',
        token(login('bob', 'example-password', '*')),
        'insufficient-scope',
        'insufficient-permissions',
        'invalid-credentials',
      ),
      known('sign-in: right password', token(login('alice', 'example-password')), 'not-an-auth-failure'),
      {
        ...known(
          'sign-in: too many attempts',
          token(login('eve', 'other')),
          'rate-limited',
          'account-locked',
        ),
        sentBefore: 5,
      },
      {
        ...known(
          'flows: expired token',
          ask(`${at}/flows`, bearer(short)),
          'token-expired',
          'invalid-credentials',
          'token-revoked',
        ),
        waitMs: 3200,
      },
      unrelated('version', ask(`${at}/flows`, robot, 'Node-RED-API-Version: v9')),
      unrelated('no such node', ask(`${at}/nodes/none/none`, robot)),
      unrelated('no such page', ask(`${at}/nothing`, robot)),
      unrelated('how to sign in', ask(`${at}/auth/login`)),
    ];
  },
};
