import assert from 'node:assert/strict';
import { durationWords, momentWords, sizeWords } from '../../../src/webview/words/moment.ts';

const utc = { tag: 'en-GB', timeZone: 'UTC' };

describe('durationWords', () => {
  const vectors: readonly (readonly [number, string])[] = [
    [0, 'less than 1 s'],
    [1000, '1 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
    [11 * 60_000 + 30_000, '11 min'],
    [3 * 3_600_000, '3 h'],
    [3 * 3_600_000 + 5 * 60_000, '3 h 5 min'],
    [37.5 * 86_400_000, '37 d'],
    [2 * 365.25 * 86_400_000, '2 y'],
    [-90_000, '1 min 30 s'],
    [Number.NaN, 'an unknown time'],
    [Number.POSITIVE_INFINITY, 'an unknown time'],
  ];
  for (const [ms, words] of vectors) {
    it(`says ${words} for ${ms} ms`, () => {
      assert.equal(durationWords(ms), words);
    });
  }
});

describe('momentWords', () => {
  it('writes a date with its time and zone', () => {
    assert.equal(momentWords(1_772_539_200_000, utc), '3 Mar 2026, 12:00:00 UTC');
  });

  it('falls back to English for a locale that is none', () => {
    assert.match(momentWords(1_772_539_200_000, { tag: 'not a locale', timeZone: 'UTC' }), /2026/);
  });

  for (const ms of [9e15, -9e15, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`shows ${ms} as it is, because no calendar names it`, () => {
      assert.equal(momentWords(ms, utc), `${ms} ms (outside the calendar)`);
    });
  }
});

describe('sizeWords', () => {
  const vectors: readonly (readonly [number, string])[] = [
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1536, '1.5 kB'],
    [1024 * 1024, '1 MB'],
    [-1, 'unknown size'],
    [Number.NaN, 'unknown size'],
  ];
  for (const [bytes, words] of vectors) {
    it(`says ${words} for ${bytes}`, () => {
      assert.equal(sizeWords(bytes, utc), words);
    });
  }
});
