import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { asks, commandIn, findingOf, firstOf, says } from '../refusals.ts';

const sent: readonly Header[] = [
  [
    'Authorization',
    'Digest username="alice", realm="orders", nonce="old", uri="/orders", response="00000000000000000000000000000000"',
  ],
];

describe('digest-nonce-stale', () => {
  for (const value of ['true', 'TRUE', '"true"']) {
    it(`is certain and first for stale=${value}, and sends again`, () => {
      const received = asks(`Digest realm="orders", nonce="new", stale=${value}`);
      const first = firstOf({ status: 401, sent, received });
      assert.equal(first?.cause, 'digest-nonce-stale');
      assert.equal(first?.confidence, 'certain');
      assert.ok(commandIn(first, 'resend'));
    });
  }

  it('takes the server’s word', () => {
    const finding = findingOf('digest-nonce-stale', { status: 401, sent, body: says('Nonce is stale') });
    assert.equal(finding?.confidence, 'likely');
  });

  it('stays silent for stale=false', () => {
    const received = asks('Digest realm="orders", nonce="new", stale=false');
    assert.equal(findingOf('digest-nonce-stale', { status: 401, sent, received }), undefined);
  });

  it('stays silent for a challenge that does not speak of it', () => {
    const received = asks('Digest realm="orders", nonce="new"');
    assert.equal(findingOf('digest-nonce-stale', { status: 401, sent, received }), undefined);
  });

  it('stays silent when the request was accepted', () => {
    const received = asks('Digest realm="orders", nonce="new", stale=true');
    assert.equal(findingOf('digest-nonce-stale', { status: 200, sent, received }), undefined);
  });
});
