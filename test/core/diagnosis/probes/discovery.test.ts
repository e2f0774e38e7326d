import assert from 'node:assert/strict';
import { discovery } from '../../../../src/core/diagnosis/probes/discovery.ts';
import { claimsInTime, evidenceWith, exchangeWith, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, fresh, opaque } from '../refusals.ts';

const tokenOf = (iss: unknown) => tokenWith(claimsInTime({ iss }));
const refusedFrom = (iss: unknown) => ({
  status: 401,
  sent: bearer(tokenOf(iss)),
  received: asks('Bearer error="invalid_token"'),
});
const address = 'https://idp.example.com/.well-known/openid-configuration';
const answering = (body: string, status = 200) => exchangeWith({ url: address, status, body });

describe('probe discovery', () => {
  for (const [issuer, url] of [
    ['https://idp.example.com/', address],
    ['https://idp.example.com', address],
    ['https://idp.example.com/realms/a', 'https://idp.example.com/realms/a/.well-known/openid-configuration'],
    [
      'https://idp.example.com/realms/a/',
      'https://idp.example.com/realms/a/.well-known/openid-configuration',
    ],
    ['http://localhost:8080/realms/a', 'http://localhost:8080/realms/a/.well-known/openid-configuration'],
  ] as const) {
    it(`appends the well-known part to ${issuer}, and carries no credentials`, () => {
      const planned = discovery.plan(evidenceWith(refusedFrom(issuer)));
      assert.deepEqual(planned, { method: 'GET', url, headers: [['Accept', 'application/json']] });
    });
  }

  for (const issuer of [
    undefined,
    42,
    '',
    'accounts.example.com',
    'urn:example:issuer',
    'file:///etc/hosts',
    'ftp://idp.example.com/',
    'https://alice:secret@idp.example.com/',
    'https://alice@idp.example.com/',
    'https://:secret@idp.example.com/',
  ]) {
    it(`is not planned for the issuer ${issuer}`, () => {
      assert.equal(discovery.plan(evidenceWith(refusedFrom(issuer))), undefined);
    });
  }

  it('is not planned for a token that nobody but its issuer can read, nor without one', () => {
    assert.equal(discovery.plan(evidenceWith({ status: 401, sent: bearer(opaque) })), undefined);
    assert.equal(discovery.plan(evidenceWith({ status: 401, received: asks('Bearer') })), undefined);
  });

  for (const status of [200, 404, 407, 422, 429, 500]) {
    it(`is not planned for an answer ${status}`, () => {
      assert.equal(discovery.plan(evidenceWith({ status, sent: bearer(fresh) })), undefined);
    });
  }

  it('is not planned when there was no answer', () => {
    const failure = { code: 'refused', message: 'connection refused' } as const;
    assert.equal(discovery.plan(evidenceWith({ sent: bearer(fresh), failure })), undefined);
  });

  it('is not planned when the metadata is known', () => {
    const probes = { issuer: { url: address, jwksUri: 'https://idp.example.com/keys' } };
    assert.equal(discovery.plan(evidenceWith({ status: 401, sent: bearer(fresh), probes })), undefined);
  });

  it('learns the issuer’s name and where its keys are', () => {
    const document = {
      issuer: 'https://idp.example.com/',
      jwks_uri: 'https://idp.example.com/keys',
      introspection_endpoint: 'https://idp.example.com/introspect',
    };
    const { learned, facts } = discovery.learn(answering(JSON.stringify(document)), evidenceWith());
    assert.match(learned, /keys at https:\/\/idp\.example\.com\/keys/);
    assert.deepEqual(facts.issuer, {
      url: address,
      issuer: 'https://idp.example.com/',
      jwksUri: 'https://idp.example.com/keys',
      introspectionEndpoint: 'https://idp.example.com/introspect',
    });
  });

  for (const [what, answer] of [
    ['404', answering('{"issuer":"x"}', 404)],
    ['a page', answering('<html></html>')],
    ['a list', answering('["issuer"]')],
    ['another document', answering('{"name":"x"}')],
    ['fields of another type', answering('{"issuer":7,"jwks_uri":{}}')],
    ['silence', exchangeWith({ failure: { code: 'dns', message: 'no such host' } })],
  ] as const) {
    it(`learns from ${what} only that there is no metadata`, () => {
      const { facts } = discovery.learn(answer, evidenceWith());
      assert.equal(facts.issuer, undefined);
      assert.notEqual(facts.issuerFailure ?? '', '');
    });
  }
});
