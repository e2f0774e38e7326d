import assert from 'node:assert/strict';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { basicCredentials } from '../../src/playground/basic.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { demoClient } from '../../src/playground/site.ts';
import { exchange, readVariables } from './practice-requests.ts';

const now = Date.parse('2026-02-03T04:05:06Z');
const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
const good = ['Authorization', basicCredentials(demoClient.id, demoClient.secret)] as const;

describe('the issuers of the practice server', () => {
  let playground: Playground;
  before(async () => {
    playground = await startPlayground({ now: () => now });
  });
  after(() => playground.close());

  const at = (path: string) => playground.origin + path;
  const read = async (url: string) => JSON.parse((await exchange('GET', url)).body);
  const ask = (body: string, headers: readonly (readonly [string, string])[] = [good]) =>
    exchange('POST', at('/issuer/token'), [form, ...headers], body);

  for (const path of ['/issuer', '/staging-issuer']) {
    it(`publishes ${path} under both well-known names, with public keys only`, async () => {
      const metadata = await read(at(`${path}/.well-known/openid-configuration`));
      assert.deepEqual(await read(at(`/.well-known/oauth-authorization-server${path}`)), metadata);
      assert.equal(metadata.issuer, at(path));
      const { keys } = await read(metadata.jwks_uri);
      for (const key of keys) {
        assert.equal(key.d, undefined);
        assert.ok(key.kid !== '' && ['RS256', 'ES256'].includes(key.alg));
      }
    });
  }

  it('names the trusted issuer in the metadata of the API', async () => {
    const answer = await exchange('GET', at('/api/orders'));
    const url = /resource_metadata="([^"]+)"/.exec(answer.headers['www-authenticate']?.[0] ?? '')?.[1] ?? '';
    const metadata = await read(url);
    assert.equal(metadata.resource, at('/api'));
    assert.deepEqual(metadata.authorization_servers, [at('/issuer')]);
  });

  it('signs the tokens of the text with published keys, of either algorithm', async () => {
    const variables = readVariables(playground.httpFile);
    const keys = createLocalJWKSet(await read(at('/issuer/jwks')));
    const algorithms = [];
    for (const name of ['token', 'reader_token', 'billing_token']) {
      const { protectedHeader } = await jwtVerify(variables.get(name) ?? '', keys, {
        currentDate: new Date(now),
      });
      algorithms.push(protectedHeader.alg);
    }
    assert.deepEqual(algorithms, ['RS256', 'ES256', 'RS256']);
    const staging = createLocalJWKSet(await read(at('/staging-issuer/jwks')));
    await jwtVerify(variables.get('staging_token') ?? '', staging, { currentDate: new Date(now) });
  });

  it('grants a token that the API accepts, to a client by header or by form', async () => {
    const { id, secret } = demoClient;
    const answers = [
      await ask('grant_type=client_credentials&scope=orders:read'),
      await ask(`grant_type=client_credentials&client_id=${id}&client_secret=${secret}`, []),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 200);
      const { access_token } = JSON.parse(body);
      const orders = await exchange('GET', at('/api/orders'), [['Authorization', `Bearer ${access_token}`]]);
      assert.equal(orders.status, 200);
    }
  });

  for (const [body, status, error] of [
    ['', 400, 'invalid_request'],
    ['grant_type=password', 400, 'unsupported_grant_type'],
    ['grant_type=client_credentials&scope=payroll', 400, 'invalid_scope'],
    ['grant_type=client_credentials&resource=https://api.example', 400, 'invalid_target'],
  ] as const) {
    it(`answers ${error} to "${body}"`, async () => {
      const answer = await ask(body);
      assert.equal(answer.status, status);
      assert.equal(JSON.parse(answer.body).error, error);
    });
  }

  it('answers invalid_client with a challenge to a client that it does not know', async () => {
    for (const headers of [[], [['Authorization', basicCredentials('someone', 'else')]]] as const) {
      const answer = await ask('grant_type=client_credentials', headers);
      assert.equal(answer.status, 401);
      assert.match(answer.headers['www-authenticate']?.[0] ?? '', /^Basic /);
    }
  });
});
