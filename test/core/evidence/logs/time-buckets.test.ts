import assert from 'node:assert/strict';
import { TimeBuckets } from '../../../../src/core/evidence/logs/time-buckets.ts';

const start = Date.UTC(2026, 5, 16, 10);
const minute = 60_000;

function buckets(times: readonly (readonly [minutes: number, count: number])[]): TimeBuckets {
  const all = new TimeBuckets();
  for (const [minutes, count] of times)
    for (let index = 0; index < count; index++) all.add(start + minutes * minute + index);
  return all;
}

const steady = (most: number, count: number) =>
  Array.from({ length: most }, (_, index) => [index, count] as const);

describe('TimeBuckets', () => {
  it('points out the minutes that are far above the median, joined', () => {
    const spikes = buckets([...steady(60, 2), [20, 40], [21, 50]]).spikes(start, start + 59 * minute);
    assert.deepEqual(spikes, [
      { from: start + 20 * minute, to: start + 22 * minute, count: 94, median: 2, bucket: 'minute' },
    ]);
  });

  it('takes quiet minutes into the median', () => {
    const [spike] = buckets([[30, 12]]).spikes(start, start + 60 * minute);
    assert.equal(spike?.median, 0);
    assert.equal(spike?.count, 12);
  });

  it('counts by the hour in a log of days', () => {
    const days = Array.from({ length: 72 }, (_, hour) => [hour * 60, 3] as const);
    const [spike] = buckets([...days, [600, 90]]).spikes(start, start + 71 * 60 * minute);
    assert.deepEqual(spike, {
      ...{ from: start + 600 * minute, to: start + 660 * minute, count: 93, median: 3 },
      bucket: 'hour',
    });
  });

  for (const [name, times, minutes] of [
    ['an even flow', steady(60, 30), 59],
    ['twice the usual', [...steady(60, 20), [20, 20]], 59],
    ['few', [[20, 9]], 59],
    [
      'a log of two minutes',
      [
        [0, 1],
        [1, 90],
      ],
      1,
    ],
  ] as const) {
    it(`sees no spike in ${name}`, () => {
      assert.deepEqual(buckets(times).spikes(start, start + minutes * minute), []);
    });
  }

  it('stays small however long the log is', () => {
    const all = new TimeBuckets();
    for (let index = 0; index < 50_000; index++) all.add(start + index * 3_600_000);
    assert.deepEqual(all.spikes(start, start + 50_000 * 3_600_000), []);
  });
});
