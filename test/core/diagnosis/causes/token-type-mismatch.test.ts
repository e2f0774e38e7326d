import assert from 'node:assert/strict';
import { claimsInTime, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const challenged = { status: 401, received: asks('Bearer error="invalid_token"') } as const;
const idToken = tokenWith(claimsInTime({ nonce: 'made-up', at_hash: 'made-up' }));

describe('token-type-mismatch', () => {
  for (const [what, claims, kind] of [
    ['nonce and at_hash', { nonce: 'made-up', at_hash: 'made-up' }, 'an ID token'],
    ['typ ID', { typ: 'ID' }, 'an ID token'],
    ['typ Refresh', { typ: 'Refresh' }, 'a refresh token'],
    ['typ Offline', { typ: 'Offline' }, 'a refresh token'],
    ['token_use id', { token_use: 'id' }, 'an ID token'],
    ['token_type refresh', { token_type: 'refresh' }, 'a refresh token'],
  ] as const) {
    it(`is likely and first for a token with ${what}`, () => {
      const first = firstOf({ ...challenged, sent: bearer(tokenWith(claimsInTime(claims))) });
      assert.equal(first?.cause, 'token-type-mismatch');
      assert.equal(first?.confidence, 'likely');
      assert.match(first?.explanation ?? '', new RegExp(`this is ${kind},`));
    });
  }

  it('is certain when the server says so as well', () => {
    const first = firstOf({ status: 401, sent: bearer(idToken), body: says('Token is not an access token') });
    assert.equal(first?.cause, 'token-type-mismatch');
    assert.equal(first?.confidence, 'certain');
  });

  it('stays silent about a DPoP proof, whose nonce is the server’s', () => {
    const parts = [
      { typ: 'dpop+jwt', alg: 'ES256' },
      { htm: 'GET', nonce: 'made-up' },
    ];
    const encoded = parts.map(part => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const sent = [
      ['Authorization', `DPoP ${opaque}`],
      ['DPoP', [...encoded, 'ZmFrZQ'].join('.')],
    ] as const;
    const change = { status: 401, sent, received: asks('DPoP error="invalid_token"') };
    assert.equal(findingOf('token-type-mismatch', change), undefined);
    assert.match(firstOf(change)?.explanation ?? '', /opaque token/);
  });

  it('is likely by the server’s word alone', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(opaque),
      body: says('Wrong token type: expected an access token'),
    });
    assert.equal(first?.cause, 'token-type-mismatch');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = { status: 401, sent: bearer(idToken), body: says('Token has been revoked') };
    assert.equal(findingOf('token-type-mismatch', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'token-revoked');
  });

  for (const [what, claims, header] of [
    ['ordinary claims', {}, { alg: 'RS256', typ: 'JWT' }],
    ['a nonce and a scope', { nonce: 'made-up', scope: 'orders:read' }, { alg: 'RS256', typ: 'JWT' }],
    ['a nonce and typ at+jwt', { nonce: 'made-up' }, { alg: 'RS256', typ: 'at+jwt' }],
    ['token_use access', { nonce: 'made-up', token_use: 'access' }, { alg: 'RS256' }],
    ['typ Bearer', { typ: 'Bearer' }, { alg: 'RS256', typ: 'JWT' }],
  ] as const) {
    it(`stays silent for ${what}`, () => {
      const sent = bearer(tokenWith(claimsInTime(claims), header));
      assert.equal(findingOf('token-type-mismatch', { ...challenged, sent }), undefined);
    });
  }

  it('stays silent when the request was accepted, or nothing was sent', () => {
    assert.equal(findingOf('token-type-mismatch', { status: 200, sent: bearer(idToken) }), undefined);
    assert.equal(
      findingOf('token-type-mismatch', { status: 401, body: says('Not an access token') }),
      undefined,
    );
  });

  it('stays silent for a good token', () => {
    assert.equal(findingOf('token-type-mismatch', { ...challenged, sent: bearer(fresh) }), undefined);
  });
});
