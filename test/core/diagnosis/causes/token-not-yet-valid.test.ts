import assert from 'node:assert/strict';
import { claimsInTime, noon, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const seconds = noon / 1000;
const early = tokenWith(claimsInTime({ nbf: seconds + 600 }));

describe('token-not-yet-valid', () => {
  it('is certain and first when nbf lies behind the server’s Date', () => {
    const first = firstOf({ status: 401, sent: bearer(early), received: asks('Bearer') });
    assert.equal(first?.cause, 'token-not-yet-valid');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /begins 10 min after/);
    assert.ok(commandIn(first, 'resend'));
  });

  it('is likely for iat alone, which few servers judge', () => {
    const token = tokenWith(claimsInTime({ iat: seconds + 60 }));
    const first = firstOf({ status: 401, sent: bearer(token), received: asks('Bearer') });
    assert.equal(first?.cause, 'token-not-yet-valid');
    assert.equal(first?.confidence, 'likely');
  });

  it('is certain for iat when the server speaks of it', () => {
    const token = tokenWith(claimsInTime({ iat: seconds + 3 }));
    const body = says('The token is not yet valid (iat)');
    assert.equal(
      findingOf('token-not-yet-valid', { status: 401, sent: bearer(token), body })?.confidence,
      'certain',
    );
  });

  it('takes the server’s word for a token that cannot be read', () => {
    const first = firstOf({ status: 401, sent: bearer(opaque), body: says('Token is not yet valid') });
    assert.equal(first?.cause, 'token-not-yet-valid');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = { status: 401, sent: bearer(early), body: says('jwt audience invalid') };
    assert.equal(findingOf('token-not-yet-valid', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'token-audience-mismatch');
  });

  it('stays silent for a token that has begun', () => {
    assert.equal(findingOf('token-not-yet-valid', { status: 401, sent: bearer(fresh) }), undefined);
  });

  it('stays silent for an iat a few seconds ahead', () => {
    const token = tokenWith(claimsInTime({ iat: seconds + 4 }));
    assert.equal(findingOf('token-not-yet-valid', { status: 401, sent: bearer(token) }), undefined);
  });

  it('stays silent when the server accepted the token', () => {
    assert.equal(findingOf('token-not-yet-valid', { status: 200, sent: bearer(early) }), undefined);
  });

  it('leaves a token to clock-skew that has begun by the local clock', () => {
    const change = { status: 401, sent: bearer(early), localClock: noon + 900_000 };
    assert.equal(findingOf('token-not-yet-valid', change), undefined);
    assert.equal(firstOf(change)?.cause, 'clock-skew');
  });
});
