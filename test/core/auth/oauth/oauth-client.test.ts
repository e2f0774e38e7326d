import assert from 'node:assert/strict';
import { clientsOfSecurity, clientsOfVariables } from '../../../../src/core/auth/oauth/oauth-client.ts';

describe('OAuth clients', () => {
  it('are read from httpYac’s variables, by prefix', () => {
    const clients = clientsOfVariables([
      ['shop_clientId', 'shop'],
      ['shop_clientSecret', 'made-up'],
      ['shop_tokenEndpoint', 'https://idp.example.com/token'],
      ['other_clientId', 'public-client'],
      ['host', 'api.example.com'],
    ]);
    assert.deepEqual(clients, [
      {
        name: 'shop',
        clientId: 'shop',
        proof: { method: 'client_secret_basic', secret: 'made-up' },
        tokenEndpoint: 'https://idp.example.com/token',
      },
    ]);
  });

  it('are read from Security.Auth, to which the private file adds the secret', () => {
    const shared = {
      Security: { Auth: { shop: { 'Client ID': 'shop', 'Token URL': 'https://idp.example.com/token' } } },
    };
    const secret = {
      Security: {
        Auth: { shop: { 'Client Secret': 'made-up', 'Introspection URL': 'https://idp.example.com/i' } },
      },
    };
    assert.deepEqual(clientsOfSecurity([shared, secret]), [
      {
        name: 'shop',
        clientId: 'shop',
        proof: { method: 'client_secret_basic', secret: 'made-up' },
        tokenEndpoint: 'https://idp.example.com/token',
        introspectionEndpoint: 'https://idp.example.com/i',
      },
    ]);
  });

  for (const [words, fields, proof] of [
    ['in body', { 'Client Secret': 'made-up' }, { method: 'client_secret_post', secret: 'made-up' }],
    ['jwt', { 'Private Key': 'made-up-key' }, { method: 'private_key_jwt', secret: 'made-up-key' }],
    [undefined, { 'Private Key': 'made-up-key' }, { method: 'private_key_jwt', secret: 'made-up-key' }],
    ['jwt', { 'Client Secret': 'made-up' }, undefined],
    ['mtls', { 'Client Secret': 'made-up' }, undefined],
    ['none', {}, undefined],
    ['by pigeon', { 'Client Secret': 'made-up' }, undefined],
  ] as const) {
    it(`prove themselves ${words ?? 'by what there is'} with ${Object.keys(fields).join() || 'nothing'}`, () => {
      const shop = {
        'Client ID': 'shop',
        ...fields,
        ...(words === undefined ? {} : { 'Client Credentials': words }),
      };
      const [client] = clientsOfSecurity([{ Security: { Auth: { shop } } }]);
      assert.deepEqual(client?.proof, proof);
    });
  }

  it('are left out where a field still holds a variable', () => {
    assert.deepEqual(
      clientsOfVariables([
        ['a_clientId', 'a'],
        ['a_clientSecret', '{{secret}}'],
      ]),
      [],
    );
    const object = { Security: { Auth: { a: { 'Client ID': '{{id}}', 'Client Secret': 'made-up' } } } };
    assert.deepEqual(clientsOfSecurity([object]), []);
  });

  for (const odd of [undefined, null, 'text', 7, [], { Security: 'none' }, { Security: { Auth: [null] } }]) {
    it(`are none in ${JSON.stringify(odd) ?? 'nothing'}`, () => {
      assert.deepEqual(clientsOfSecurity([odd]), []);
    });
  }
});
