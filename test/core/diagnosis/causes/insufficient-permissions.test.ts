import assert from 'node:assert/strict';
import { exchangeWith } from '../../../support/answers.ts';
import { asks, basic, bearer, findingOf, firstOf, fresh, opaque, ranking, says } from '../refusals.ts';

const anonymous = exchangeWith({ status: 401, received: asks('Bearer') });

describe('insufficient-permissions', () => {
  it('is certain and first when the anonymous answer differs and the server says so', () => {
    const body = says('You do not have permission to perform this action');
    const first = firstOf({ status: 403, sent: bearer(fresh), body, probes: { anonymous } });
    assert.equal(first?.cause, 'insufficient-permissions');
    assert.equal(first?.confidence, 'certain');
    assert.ok(first?.facts.some(({ where }) => where === 'probe anonymous'));
  });

  it('is likely and first when the anonymous answer differs', () => {
    const first = firstOf({ status: 403, sent: bearer(fresh), probes: { anonymous } });
    assert.equal(first?.cause, 'insufficient-permissions');
    assert.equal(first?.confidence, 'likely');
    assert.match(first?.explanation ?? '', /asks for some \(401\); with these it answers 403/);
  });

  it('is likely and first for a bare 403 to an identity', () => {
    assert.equal(firstOf({ status: 403, sent: bearer(opaque) })?.cause, 'insufficient-permissions');
    assert.equal(firstOf({ status: 403, sent: bearer(opaque) })?.confidence, 'likely');
  });

  it('is only possible for a bare 403 to nobody', () => {
    assert.equal(findingOf('insufficient-permissions', { status: 403 })?.confidence, 'possible');
  });

  it('stays silent for a 403 that another cause explains', () => {
    const change = { status: 403, sent: bearer(fresh), body: says('Your account has been suspended') };
    assert.deepEqual(ranking(change), ['account-disabled: likely']);
  });

  it('stays silent for a 401 that does not mention permissions', () => {
    const change = { status: 401, sent: bearer(fresh), received: asks('Bearer error="invalid_token"') };
    assert.equal(findingOf('insufficient-permissions', change), undefined);
  });

  it('does not rise where a stranger is answered in the words that leave it open', () => {
    const answer = {
      status: 401,
      received: asks('Basic realm="Orders"'),
      body: 'This server could not verify that you are authorized to access the document requested.',
    };
    const probes = { anonymous: exchangeWith(answer) };
    const change = { ...answer, sent: basic('alice', 'not-the-password'), probes };
    assert.equal(firstOf(change)?.cause, 'invalid-credentials');
    assert.notEqual(findingOf('insufficient-permissions', change)?.confidence, 'likely');
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), body: says('permission denied') };
    assert.equal(findingOf('insufficient-permissions', change), undefined);
  });
});
