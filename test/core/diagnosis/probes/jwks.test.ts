import assert from 'node:assert/strict';
import { jwks } from '../../../../src/core/diagnosis/probes/jwks.ts';
import { evidenceWith, exchangeWith } from '../../../support/answers.ts';
import { bearer, fresh } from '../refusals.ts';

const address = 'https://idp.example.com/keys';
const knowing = (jwksUri: string) =>
  evidenceWith({
    status: 401,
    sent: bearer(fresh),
    probes: { issuer: { url: 'https://idp.example.com/', jwksUri } },
  });
const answering = (body: string, status = 200) => exchangeWith({ url: address, status, body });

describe('probe jwks', () => {
  it('asks where the metadata says the keys are, without credentials', () => {
    assert.deepEqual(jwks.plan(knowing(address)), {
      method: 'GET',
      url: address,
      headers: [['Accept', 'application/json']],
    });
  });

  for (const uri of [
    'file:///etc/hosts',
    'ftp://idp.example.com/keys',
    '/keys',
    '',
    'data:application/json,{}',
  ]) {
    it(`is not planned for the address "${uri}"`, () => {
      assert.equal(jwks.plan(knowing(uri)), undefined);
    });
  }

  it('is not planned for an address with userinfo', () => {
    assert.equal(jwks.plan(knowing('https://alice:secret@idp.example.com/keys')), undefined);
  });

  it('is not planned while no metadata is known', () => {
    assert.equal(jwks.plan(evidenceWith({ status: 401, sent: bearer(fresh) })), undefined);
    const probes = { issuer: { url: 'https://idp.example.com/' } };
    assert.equal(jwks.plan(evidenceWith({ status: 401, sent: bearer(fresh), probes })), undefined);
  });

  it('learns the keys, and leaves out what is none', () => {
    const keys = [{ kty: 'RSA', kid: 'a' }, { kty: 'EC' }, 'x', null];
    const { learned, facts } = jwks.learn(answering(JSON.stringify({ keys })), evidenceWith());
    assert.equal(learned, '2 keys: a, (no kid)');
    assert.deepEqual(facts.keySet, { url: address, keys: [{ kty: 'RSA', kid: 'a' }, { kty: 'EC' }] });
  });

  it('names six keys at most', () => {
    const keys = Array.from({ length: 40 }, (_, index) => ({ kty: 'RSA', kid: `key-${index}` }));
    const { learned } = jwks.learn(answering(JSON.stringify({ keys })), evidenceWith());
    assert.equal(learned, '40 keys: key-0, key-1, key-2, key-3, key-4, key-5');
  });

  for (const [what, answer] of [
    ['404', answering('{"keys":[]}', 404)],
    ['a page', answering('<html></html>')],
    ['a list', answering('[{"kty":"RSA"}]')],
    ['keys of another type', answering('{"keys":{"a":1}}')],
    ['silence', exchangeWith({ failure: { code: 'timeout', message: 'no answer within 10 s' } })],
  ] as const) {
    it(`learns from ${what} only that there are no keys`, () => {
      const { facts } = jwks.learn(answer, evidenceWith());
      assert.equal(facts.keySet, undefined);
      assert.notEqual(facts.keySetFailure ?? '', '');
    });
  }
});
