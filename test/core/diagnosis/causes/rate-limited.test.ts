import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { bearer, commandIn, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('rate-limited', () => {
  it('is certain and first for 429, and says how long to wait', () => {
    const received: readonly Header[] = [['Retry-After', '30']];
    const first = firstOf({ status: 429, sent: bearer(fresh), received });
    assert.equal(first?.cause, 'rate-limited');
    assert.equal(first?.confidence, 'certain');
    assert.ok(first?.fixes.some(({ title }) => title === 'Wait 30 s before the next request.'));
    assert.ok(commandIn(first, 'resend'));
  });

  it('reads a Retry-After that is a date', () => {
    const received: readonly Header[] = [['Retry-After', 'Tue, 16 Jun 2026 10:05:00 GMT']];
    const first = firstOf({ status: 429, received });
    assert.ok(first?.fixes.some(({ title }) => title.includes('until Tue, 16 Jun 2026 10:05:00 GMT')));
  });

  for (const status of [401, 403, 503]) {
    it(`takes the server’s word under ${status}`, () => {
      const first = firstOf({ status, sent: bearer(fresh), body: says('API rate limit exceeded') });
      assert.equal(first?.cause, 'rate-limited');
      assert.equal(first?.confidence, 'likely');
    });
  }

  it('steps back when the 429 names a lock', () => {
    const change = { status: 429, sent: bearer(fresh), body: says('Your account has been locked') };
    assert.equal(findingOf('rate-limited', change)?.confidence, 'likely');
    assert.ok(findingOf('account-locked', change));
  });

  it('stays silent for a 503 that does not speak of limits', () => {
    assert.equal(findingOf('rate-limited', { status: 503, body: says('Down for maintenance') }), undefined);
  });

  it('stays silent for a plain 403', () => {
    assert.equal(findingOf('rate-limited', { status: 403, sent: bearer(fresh) }), undefined);
  });

  it('stays silent when the request was accepted with few calls left', () => {
    const received: readonly Header[] = [['X-RateLimit-Remaining', '0']];
    assert.equal(findingOf('rate-limited', { status: 200, received }), undefined);
  });
});
