import assert from 'node:assert/strict';
import {
  expiryHoldsFor,
  formatDuration,
  formatExpiry,
  formatInstant,
  formatLife,
} from '../../../src/core/report/life.ts';
import { noon } from '../../support/inspection-builder.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('life', () => {
  const lengths: readonly [ms: number, words: string][] = [
    [0, 'less than a second'],
    [999, 'less than a second'],
    [second, '1 s'],
    [119 * second, '119 s'],
    [2 * minute, '2 min'],
    [12 * minute + 59 * second, '12 min'],
    [119 * minute, '119 min'],
    [3 * hour, '3 h'],
    [47 * hour, '47 h'],
    [2 * day, '2 days'],
    [800 * day, '2 years'],
    [-3 * hour, '3 h'],
  ];
  for (const [ms, words] of lengths)
    it(`calls ${ms} ms "${words}"`, () => assert.equal(formatDuration(ms), words));

  it('tells how long a token still lives, and how long it has been dead', () => {
    assert.equal(formatExpiry(noon + 12 * minute, noon), 'expires in 12 min');
    assert.equal(formatExpiry(noon - 3 * hour, noon), 'expired 3 h ago');
    assert.equal(formatExpiry(noon, noon), 'expired less than a second ago');
  });

  it('tells what times a token has', () => {
    const from = noon + hour;
    assert.equal(formatLife({ expiresAt: noon + minute }, noon), 'expires in 60 s');
    assert.equal(formatLife({ issuedAt: noon }, noon), 'never expires');
    assert.equal(formatLife({ notBefore: noon, expiresAt: noon + 2 * day }, noon), 'expires in 2 days');
    assert.equal(
      formatLife({ notBefore: from, expiresAt: from + 2 * day }, noon, 'UTC'),
      'valid for 2 days from 15 Jan 2026, 13:00:00 UTC',
    );
    assert.equal(formatLife({ notBefore: from }, noon, 'UTC'), 'not valid before 15 Jan 2026, 13:00:00 UTC');
    assert.equal(
      formatLife({ notBefore: from, expiresAt: noon }, noon, 'UTC'),
      'not valid before 15 Jan 2026, 13:00:00 UTC',
    );
  });

  it('writes an instant in the words of a time zone', () => {
    assert.equal(formatInstant(noon, 'UTC'), '15 Jan 2026, 12:00:00 UTC');
    assert.match(formatInstant(noon, 'Asia/Tokyo'), /^15 Jan 2026, 21:00:00 /);
    assert.match(formatInstant(noon), /^1[456] Jan 2026, \d\d:00:00 |^1[456] Jan 2026, \d\d:[34][05]:00 /);
  });

  it('survives times that no calendar holds and zones that do not exist', () => {
    assert.equal(formatInstant(9e15), 'no possible date (9000000000000000 ms)');
    assert.equal(formatInstant(Number.NaN), 'no possible date (NaN ms)');
    assert.equal(formatInstant(noon, 'Nowhere/Land'), '15 Jan 2026, 12:00:00 UTC');
  });

  const lives: readonly (readonly [what: string, left: number, holds: number])[] = [
    ['minutes', 12 * minute + 30 * second, 30 * second + 1],
    ['whole minutes', 12 * minute, 1],
    ['hours', 3 * hour + 5 * minute, 5 * minute + 1],
    ['days', 3 * day + hour, hour + 1],
    ['seconds, not counted down one by one', 95 * second, 5 * second + 1],
    ['the last seconds, up to the end itself', 4 * second, 4 * second],
    ['what has just expired', 0, 10 * second],
    ['what expired minutes ago', -(5 * minute + 20 * second), 40 * second],
    ['what expired hours ago', -(3 * hour), hour],
  ];
  for (const [what, left, holds] of lives) {
    it(`tells how long the words hold for ${what}`, () => {
      assert.equal(expiryHoldsFor(noon + left, noon), holds);
      const words = formatExpiry(noon + left, noon);
      if (Math.abs(left) >= 2 * minute) {
        assert.notEqual(formatExpiry(noon + left, noon + holds), words);
        assert.equal(formatExpiry(noon + left, noon + holds - 1), words);
      }
    });
  }
});
