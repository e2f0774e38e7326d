import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { claimsInTime, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

const bound = tokenWith(claimsInTime({ cnf: { jkt: 'made-up-thumbprint' } }));
const proved: readonly Header[] = [
  ['Authorization', `DPoP ${bound}`],
  [
    'DPoP',
    tokenWith({ htm: 'GET', htu: 'https://api.example.com/orders' }, { alg: 'ES256', typ: 'dpop+jwt' }),
  ],
];

describe('token-binding-mismatch', () => {
  for (const code of ['use_dpop_nonce', 'invalid_dpop_proof']) {
    it(`is certain and first for the code ${code}`, () => {
      const first = firstOf({ status: 401, sent: proved, received: asks(`DPoP error="${code}"`) });
      assert.equal(first?.cause, 'token-binding-mismatch');
      assert.equal(first?.confidence, 'certain');
    });
  }

  it('is likely and first for a bound token without a proof', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(bound),
      received: asks('Bearer error="invalid_token"'),
    });
    assert.equal(first?.cause, 'token-binding-mismatch');
    assert.equal(first?.confidence, 'likely');
    assert.match(first?.explanation ?? '', /no DPoP proof for it \(scheme Bearer\)/);
  });

  it('is likely and first for a Bearer token where DPoP alone is offered', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), received: asks('DPoP algs="ES256"') });
    assert.equal(first?.cause, 'token-binding-mismatch');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for a Bearer token where Bearer is offered beside DPoP', () => {
    const received = [...asks('DPoP algs="ES256"'), ...asks('Bearer')];
    assert.equal(
      findingOf('token-binding-mismatch', { status: 401, sent: bearer(fresh), received }),
      undefined,
    );
  });

  it('takes the server’s word', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), body: says('Proof of possession is missing') });
    assert.equal(first?.cause, 'token-binding-mismatch');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent when a proof was sent and the server does not mention it', () => {
    assert.equal(findingOf('token-binding-mismatch', { status: 401, sent: proved }), undefined);
  });

  it('stays silent for a token that is bound to nothing', () => {
    assert.equal(findingOf('token-binding-mismatch', { status: 401, sent: bearer(fresh) }), undefined);
  });

  it('stays silent for a token that is bound to a certificate, whose use the request does not show', () => {
    const token = tokenWith(claimsInTime({ cnf: { 'x5t#S256': 'made-up-thumbprint' } }));
    assert.equal(findingOf('token-binding-mismatch', { status: 401, sent: bearer(token) }), undefined);
  });

  it('stays silent when the server plainly names another cause', () => {
    const change = { status: 401, sent: bearer(bound), body: says('Token has expired') };
    assert.equal(findingOf('token-binding-mismatch', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('token-binding-mismatch', { status: 200, sent: bearer(bound) }), undefined);
  });

  it('stays silent without credentials', () => {
    const change = { status: 401, body: says('Proof of possession is missing') };
    assert.equal(findingOf('token-binding-mismatch', change), undefined);
  });
});
