import assert from 'node:assert/strict';
import { ExpiryClock } from '../../../src/extension/language/expiry-clock.ts';

/** A time that only the test moves. */
function fakeTiming() {
  const timers: { at: number; work: () => void }[] = [];
  let now = 0;
  return {
    timers,
    now: () => now,
    after(milliseconds: number, work: () => void) {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    pass() {
      const [next] = timers.splice(0, 1);
      assert.ok(next);
      now = next.at;
      next.work();
    },
  };
}

describe('the clock of what expires', () => {
  let timing: ReturnType<typeof fakeTiming>;
  let clock: ExpiryClock;
  let changes: number;
  beforeEach(() => {
    timing = fakeTiming();
    clock = new ExpiryClock(timing);
    changes = 0;
    clock.onDidChange(() => {
      changes += 1;
    });
  });
  afterEach(() => clock.dispose());

  it('has one timer for everything, set to the next change', () => {
    clock.shows('a', 60_000);
    clock.shows('b', 20_000);
    clock.shows('c', 3_600_000);
    assert.deepEqual(
      timing.timers.map(({ at }) => at),
      [20_000],
    );
    timing.pass();
    assert.equal(changes, 1);
  });

  it('has none while nothing with an end is shown', () => {
    clock.shows('a', undefined);
    assert.equal(clock.isWaiting, false);
    clock.shows('a', 60_000);
    clock.shows('a', undefined);
    assert.equal(timing.timers.length, 0);
  });

  it('has none after a change that nobody shows any more', () => {
    clock.shows('a', 60_000);
    timing.pass();
    assert.equal(timing.timers.length, 0);
    assert.equal(clock.isWaiting, false);
  });

  it('waits a second at least, and never longer than a timer can', () => {
    clock.shows('a', 1);
    assert.deepEqual(
      timing.timers.map(({ at }) => at),
      [1000],
    );
    clock.shows('a', 1e12);
    assert.deepEqual(
      timing.timers.map(({ at }) => at),
      [2 ** 31 - 1],
    );
  });
});
