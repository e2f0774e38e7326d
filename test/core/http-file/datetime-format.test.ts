import assert from 'node:assert/strict';
import { formatInstant } from '../../../src/core/http-file/datetime-format.ts';

const afternoon = Date.UTC(2026, 1, 3, 14, 5, 6, 7);

describe('formatInstant', () => {
  const formats: readonly (readonly [format: string, written: string])[] = [
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-02-03T14:05:06.007+00:00'],
    ['YY M D H m s', '26 2 3 14 5 6'],
    ['dddd ddd dd d', 'Tuesday Tue Tu 2'],
    ['MMMM MMM Q', 'February Feb 1'],
    ['hh:mm A', '02:05 PM'],
    ['h a', '2 pm'],
    ['Do', '3rd'],
    ['ZZ', '+0000'],
    ['X', '1770127506'],
    ['x', '1770127506007'],
    ['[Year] YYYY', 'Year 2026'],
    ['YYYYMMDD_HHmm', '20260203_1405'],
    ['', ''],
  ];
  for (const [format, written] of formats) {
    it(`writes ${format} as ${written}`, () => {
      assert.equal(formatInstant(afternoon, format, false), written);
    });
  }

  for (const [day, written] of [
    [1, '1st'],
    [2, '2nd'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [30, '30th'],
  ] as const) {
    it(`writes the ordinal ${written}`, () => {
      assert.equal(formatInstant(Date.UTC(2026, 0, day), 'Do', false), written);
    });
  }

  it('writes the same instant in local time', () => {
    const written = formatInstant(afternoon, 'YYYY-MM-DDTHH:mm:ss.SSSZ', true);
    assert.equal(Date.parse(written), afternoon);
  });

  it('writes midnight and noon as 12', () => {
    assert.equal(formatInstant(Date.UTC(2026, 0, 1, 0), 'h A', false), '12 AM');
    assert.equal(formatInstant(Date.UTC(2026, 0, 1, 12), 'h A', false), '12 PM');
  });
});
