import assert from 'node:assert/strict';
import { resourceMetadata } from '../../../../src/core/diagnosis/probes/resource-metadata.ts';
import { evidenceWith, exchangeWith } from '../../../support/answers.ts';
import { asks, bearer } from '../refusals.ts';

const address = 'https://api.example.com/.well-known/oauth-protected-resource';
const naming = (url: string) => asks(`Bearer error="invalid_token", resource_metadata="${url}"`);
const refused = { status: 401, sent: bearer('SECRET'), received: naming(address) };
const answering = (body: string, status = 200) => exchangeWith({ url: address, status, body });

describe('probe resource-metadata', () => {
  it('asks for the document that the challenge names, without credentials', () => {
    const planned = resourceMetadata.plan(evidenceWith(refused));
    assert.deepEqual(planned, { method: 'GET', url: address, headers: [['Accept', 'application/json']] });
  });

  it('resolves a relative reference', () => {
    const evidence = evidenceWith({ ...refused, received: naming('/.well-known/oauth-protected-resource') });
    assert.equal(resourceMetadata.plan(evidence)?.url, address);
  });

  it('never sends the credentials of the request’s own URL', () => {
    for (const named of [address, '/.well-known/oauth-protected-resource', '?metadata']) {
      const url = 'https://alice:SECRET@api.example.com/orders?api_key=SECRET';
      const planned = resourceMetadata.plan(evidenceWith({ ...refused, url, received: naming(named) }));
      assert.doesNotMatch(JSON.stringify(planned ?? {}), /SECRET/, named);
    }
  });

  it('never sends userinfo that a challenge puts into the address', () => {
    const received = naming('https://alice:SECRET@api.example.com/metadata');
    const planned = resourceMetadata.plan(evidenceWith({ ...refused, received }));
    assert.doesNotMatch(JSON.stringify(planned ?? {}), /SECRET/);
  });

  for (const named of [
    'file:///etc/hosts',
    'ftp://api.example.com/metadata',
    'javascript:0',
    'http://[',
    'data:,{}',
  ]) {
    it(`is not planned for ${named}`, () => {
      assert.equal(resourceMetadata.plan(evidenceWith({ ...refused, received: naming(named) })), undefined);
    });
  }

  it('is not planned when no challenge names a document', () => {
    assert.equal(resourceMetadata.plan(evidenceWith({ ...refused, received: asks('Bearer') })), undefined);
  });

  for (const status of [200, 404, 429, 500]) {
    it(`is not planned for an answer ${status}`, () => {
      assert.equal(resourceMetadata.plan(evidenceWith({ ...refused, status })), undefined);
    });
  }

  it('learns what the API is called, whom it trusts and which scopes there are', () => {
    const document = {
      resource: 'https://api.example.com',
      authorization_servers: ['https://idp.example.com/', 7],
      scopes_supported: ['orders:read'],
    };
    const { learned, facts } = resourceMetadata.learn(
      answering(JSON.stringify(document)),
      evidenceWith(refused),
    );
    assert.match(
      learned,
      /resource https:\/\/api\.example\.com, authorization servers https:\/\/idp\.example\.com\//,
    );
    assert.deepEqual(facts.resource, {
      url: address,
      resource: 'https://api.example.com',
      authorizationServers: ['https://idp.example.com/'],
      scopes: ['orders:read'],
    });
  });

  it('learns from a document that leaves everything out', () => {
    const { facts } = resourceMetadata.learn(answering('{}'), evidenceWith(refused));
    assert.deepEqual(facts.resource, { url: address, authorizationServers: [], scopes: [] });
  });

  for (const [what, answer] of [
    ['404', answering('{"resource":"x"}', 404)],
    ['a page', answering('<html></html>')],
    ['a list', answering('[]')],
    ['broken JSON', answering('{"resource":')],
    ['silence', exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } })],
  ] as const) {
    it(`learns nothing from ${what}`, () => {
      const { learned, facts } = resourceMetadata.learn(answer, evidenceWith(refused));
      assert.deepEqual(facts, {});
      assert.notEqual(learned, '');
    });
  }
});
