import assert from 'node:assert/strict';
import { authorizationServer } from '../../../../src/core/diagnosis/probes/authorization-server.ts';
import { discovery } from '../../../../src/core/diagnosis/probes/discovery.ts';
import { claimsInTime, evidenceWith, exchangeWith, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, fresh } from '../refusals.ts';

const refusedFrom = (iss: string) => ({
  status: 401,
  sent: bearer(tokenWith(claimsInTime({ iss }))),
  received: asks('Bearer error="invalid_token"'),
});
const address = 'https://idp.example.com/.well-known/openid-configuration';

describe('probe authorization-server', () => {
  const probes = { issuerFailure: `${address} answered 404 without metadata` };

  for (const [issuer, url] of [
    ['https://idp.example.com/', 'https://idp.example.com/.well-known/oauth-authorization-server'],
    ['https://idp.example.com/a/b', 'https://idp.example.com/.well-known/oauth-authorization-server/a/b'],
  ] as const) {
    it(`puts the well-known part before the path of ${issuer}`, () => {
      const planned = authorizationServer.plan(evidenceWith({ ...refusedFrom(issuer), probes }));
      assert.deepEqual(planned, { method: 'GET', url, headers: [['Accept', 'application/json']] });
    });
  }

  it('is planned only after discovery found nothing', () => {
    const known = { issuer: { url: address } };
    for (const taught of [{}, known, { ...known, ...probes }]) {
      const evidence = evidenceWith({ status: 401, sent: bearer(fresh), probes: taught });
      assert.equal(authorizationServer.plan(evidence), undefined);
    }
  });

  it('is not planned for an issuer that is no plain web address', () => {
    for (const issuer of [
      'urn:example:issuer',
      'https://alice:secret@idp.example.com/',
      'file:///etc/hosts',
    ]) {
      assert.equal(authorizationServer.plan(evidenceWith({ ...refusedFrom(issuer), probes })), undefined);
    }
  });

  it('is not planned for a healthy answer', () => {
    assert.equal(authorizationServer.plan(evidenceWith({ sent: bearer(fresh), probes })), undefined);
  });

  it('learns the same from the same document', () => {
    const answer = exchangeWith({ url: address, body: '{"issuer":"https://idp.example.com/"}' });
    assert.deepEqual(
      authorizationServer.learn(answer, evidenceWith()),
      discovery.learn(answer, evidenceWith()),
    );
  });
});
