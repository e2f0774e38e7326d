import assert from 'node:assert/strict';
import { hopLine } from '../../../src/core/report/hop-line.ts';

const hop = { method: 'GET', url: 'https://a.test/x', location: 'https://b.test/', carried: [], dropped: [] };

describe('a hop in one line', () => {
  it('is a redirect with what it dropped', () => {
    const dropped = [{ name: 'Authorization', why: 'another origin' }];
    assert.equal(
      hopLine({ ...hop, status: 302, dropped }),
      'GET https://a.test/x → 302 https://b.test/; Authorization was dropped: another origin',
    );
  });

  it('is a challenge with what answered it', () => {
    const answered = { scheme: 'Digest MD5', why: 'the nonce was stale' };
    const line = hopLine({ ...hop, status: 401, answered });
    assert.equal(line, 'GET https://a.test/x → 401; sent again with Digest MD5 (the nonce was stale)');
  });
});
