import assert from 'node:assert/strict';
import {
  clockWords,
  type LifeState,
  lifeState,
  lifeWords,
  type TokenTimes,
} from '../../../src/webview/words/life.ts';

const now = 1_772_539_200_000;
const hour = 3_600_000;

const lives: readonly (readonly [TokenTimes, LifeState, string])[] = [
  [{ issuedAt: now - 4 * hour, expiresAt: now - 3 * hour }, 'expired', 'expired 3 h ago'],
  [{ expiresAt: now - 60_000 }, 'expired', 'expired 1 min ago'],
  [{ issuedAt: now - hour, expiresAt: now }, 'expired', 'expired just now'],
  [{ issuedAt: now - hour, expiresAt: now + 60_000 }, 'valid', 'valid for another 1 min'],
  [{ expiresAt: now + hour }, 'valid', 'valid for another 1 h'],
  [{ issuedAt: now - hour }, 'valid', 'valid, never expires by itself'],
  [{ notBefore: now, expiresAt: now + hour }, 'valid', 'valid for another 1 h'],
  [{ notBefore: now + 300_000, expiresAt: now + hour }, 'early', 'not valid yet, begins in 5 min'],
  [
    { issuedAt: now - hour, notBefore: now + 300_000, expiresAt: now + hour },
    'early',
    'not valid yet, begins in 5 min',
  ],
  [{ issuedAt: now + 300_000, expiresAt: now + hour }, 'early', 'issued 5 min in the future'],
  [{ issuedAt: now, expiresAt: now - hour }, 'contradictory', 'expires before it begins'],
  [{}, 'timeless', 'says nothing about how long it lives'],
];

describe('lifeWords', () => {
  for (const [times, state, words] of lives) {
    it(`says that a token ${words}`, () => {
      assert.equal(lifeState(times, now), state);
      assert.equal(lifeWords(times, now), words);
    });
  }
});

describe('clockWords', () => {
  it('names the owner of the clock', () => {
    assert.equal(clockWords({ judge: now, source: 'server' }), "judged by the server's clock");
    assert.equal(clockWords({ judge: now, source: 'recording' }), 'judged by the time of the recording');
  });

  it('says which clock is ahead', () => {
    assert.match(clockWords({ judge: now, source: 'local', skewSeconds: 420 }), /server is 7 min ahead of/);
    assert.match(clockWords({ judge: now, source: 'local', skewSeconds: -420 }), /server is 7 min behind/);
  });

  it('stays silent on a difference of a second, which the wire explains', () => {
    assert.equal(
      clockWords({ judge: now, source: 'local', skewSeconds: -1 }),
      "judged by this computer's clock",
    );
  });
});
