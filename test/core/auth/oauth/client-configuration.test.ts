import assert from 'node:assert/strict';
import { configurationOf } from '../../../../src/core/auth/oauth/client-configuration.ts';
import type { ClientField } from '../../../../src/core/auth/oauth/client-draft.ts';
import { draftsOfSecurity } from '../../../../src/core/auth/oauth/jetbrains-security.ts';

const read = (fields: Partial<Record<ClientField, string>>) =>
  configurationOf({
    name: 'shop',
    where: 'the test',
    fields: new Map(Object.entries(fields) as [ClientField, string][]),
    extra: [],
  });
const machine = { grant: 'Client Credentials', clientId: 'shop', clientSecret: 'made-up' };

describe('the configuration of an OAuth client', () => {
  const grants: readonly (readonly [written: string, grant: string])[] = [
    ['Authorization Code', 'authorization-code'],
    ['authorization_code', 'authorization-code'],
    ['client_credentials', 'client-credentials'],
    ['Device Authorization', 'device-code'],
    ['device_code', 'device-code'],
  ];
  for (const [written, grant] of grants) {
    it(`knows the grant ${written}`, () => {
      const result = read({ grant: written, clientId: 'shop' });
      assert.equal('configuration' in result && result.configuration.grant, grant);
    });
  }

  for (const grant of ['Implicit', 'hybrid', 'something else']) {
    it(`refuses the grant ${grant}`, () => {
      const result = read({ grant, clientId: 'shop' });
      assert.equal('code' in result && result.code, 'grant-unsupported');
    });
  }

  const methods: readonly (readonly [fields: Partial<Record<ClientField, string>>, method: string])[] = [
    [machine, 'client_secret_basic'],
    [{ ...machine, clientSecret: '' }, 'none'],
    [{ ...machine, privateKey: 'made-up' }, 'private_key_jwt'],
    [{ ...machine, clientAuthentication: 'in body' }, 'client_secret_post'],
    [{ ...machine, clientAuthentication: 'none' }, 'none'],
    [{ ...machine, clientAuthentication: 'mtls' }, 'tls_client_auth'],
  ];
  for (const [fields, method] of methods) {
    it(`authenticates by ${method} with ${Object.keys(fields).join(', ')}`, () => {
      const result = read(fields);
      assert.equal('configuration' in result && result.configuration.clientAuthentication, method);
    });
  }

  const pkce: readonly (readonly [written: string | undefined, method: string])[] = [
    [undefined, 'S256'],
    ['true', 'S256'],
    ['S256', 'S256'],
    ['Plain', 'plain'],
    ['false', 'none'],
  ];
  for (const [written, method] of pkce) {
    it(`uses PKCE ${method} where ${written ?? 'nothing'} is configured`, () => {
      const result = read({ clientId: 'shop', ...(written === undefined ? {} : { pkce: written }) });
      assert.equal('configuration' in result && result.configuration.pkce, method);
    });
  }

  const incomplete: readonly Partial<Record<ClientField, string>>[] = [
    {},
    { ...machine, clientId: '' },
    { ...machine, clientAuthentication: 'jwt' },
    { ...machine, clientAuthentication: 'by courier' },
    { ...machine, grant: 'password', username: 'ann' },
  ];
  for (const fields of incomplete) {
    it(`misses something in ${JSON.stringify(fields)}, and quotes no secret`, () => {
      const result = read(fields);
      assert.equal('code' in result && result.code, 'client-incomplete');
      assert.ok('problem' in result && !result.problem.includes('made-up'));
    });
  }
});

describe('Security.Auth', () => {
  const auth = (client: unknown) => ({ Security: { Auth: { shop: client } } });
  const fieldsOf = (...clients: unknown[]) => draftsOfSecurity(clients.map(auth)).get('shop');

  it('lets the private file add to the public one', () => {
    const draft = fieldsOf({ 'Client ID': 'a', Scope: 'x' }, { 'Client Secret': 'made-up', Scope: 'y' });
    assert.deepEqual(Object.fromEntries(draft?.fields ?? []), {
      clientId: 'a',
      clientSecret: 'made-up',
      scope: 'y',
    });
  });

  it('reads PKCE as a switch and as an object', () => {
    assert.equal(fieldsOf({ PKCE: true })?.fields.get('pkce'), 'true');
    assert.equal(fieldsOf({ PKCE: { 'Code Challenge Method': 'Plain' } })?.fields.get('pkce'), 'Plain');
  });

  it('reads parameters of the provider’s own, with the requests that carry them', () => {
    const parameters = { a: '1', b: ['2', '3'], c: { Value: '4', Use: 'In Token Request' } };
    assert.deepEqual(
      fieldsOf({ 'Custom Request Parameters': parameters })?.extra.map(
        ({ name, value, use }) => `${name}=${value} ${use}`,
      ),
      ['a=1 everywhere', 'b=2 everywhere', 'b=3 everywhere', 'c=4 token'],
    );
  });

  for (const odd of [null, 7, 'text', [], { 'Client ID': {} }, { PKCE: null }]) {
    it(`reads nothing from ${JSON.stringify(odd)}`, () => {
      assert.deepEqual([...(fieldsOf(odd)?.fields ?? [])], []);
    });
  }
});
