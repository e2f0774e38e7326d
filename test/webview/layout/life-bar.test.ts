import assert from 'node:assert/strict';
import { layoutLifeBar } from '../../../src/webview/layout/life-bar.ts';
import type { TokenTimes } from '../../../src/webview/words/life.ts';

const now = 1_772_539_200_000;
const hour = 3_600_000;
const width = 612;
const inside = { from: 6, to: 606 };

describe('layoutLifeBar', () => {
  it('fills the width and puts now to scale while the token lives', () => {
    const layout = layoutLifeBar({ issuedAt: now - hour, expiresAt: now + 3 * hour }, now, width);
    assert.deepEqual(layout.bar, { x: 6, width: 600 });
    assert.equal(layout.nowX, 156);
    assert.deepEqual(layout.used, { x: 6, width: 150 });
    assert.equal(layout.outside, undefined);
    assert.equal(layout.breakX, undefined);
  });

  it('draws the time since expiry to scale when that is not long', () => {
    const layout = layoutLifeBar({ issuedAt: now - 2 * hour, expiresAt: now - hour }, now, width);
    assert.deepEqual(layout.bar, { x: 6, width: 300 });
    assert.equal(layout.nowX, 606);
    assert.deepEqual(layout.outside, { x: 306, width: 300 });
    assert.equal(layout.breakX, undefined);
  });

  it('breaks the scale when now lies far behind the expiry', () => {
    const layout = layoutLifeBar({ issuedAt: now - 900 * hour, expiresAt: now - 899 * hour }, now, width);
    assert.ok(layout.bar && layout.breakX);
    assert.equal(layout.state, 'expired');
    assert.equal(layout.bar.width, 372);
    assert.equal(layout.nowX, 606);
    assert.ok(layout.breakX > 378 && layout.breakX < 606);
  });

  it('breaks the scale when now lies far ahead of the issue', () => {
    const layout = layoutLifeBar({ issuedAt: now + 90 * hour, expiresAt: now + 91 * hour }, now, width);
    assert.ok(layout.bar && layout.breakX);
    assert.equal(layout.state, 'early');
    assert.equal(layout.nowX, 6);
    assert.equal(Math.round(layout.bar.x + layout.bar.width), 606);
    assert.ok(layout.breakX < layout.bar.x);
    assert.equal(layout.used, undefined);
  });

  it('begins with nbf where iat is missing, and marks it where it is later', () => {
    const late = layoutLifeBar({ notBefore: now - hour, expiresAt: now + hour }, now, width);
    assert.equal(late.nowX, 306);
    assert.equal(late.validFromX, undefined);
    const both = { issuedAt: now - hour, notBefore: now - hour / 2, expiresAt: now + hour };
    assert.equal(layoutLifeBar(both, now, width).validFromX, 156);
  });

  it('leaves an edge open that the token does not name', () => {
    const noStart = layoutLifeBar({ expiresAt: now + hour }, now, width);
    assert.deepEqual([noStart.openStart, noStart.openEnd], [true, false]);
    assert.equal(Math.round(noStart.nowX), 206);
    const noEnd = layoutLifeBar({ issuedAt: now - hour }, now, width);
    assert.deepEqual([noEnd.openStart, noEnd.openEnd], [false, true]);
    assert.equal(Math.round(noEnd.nowX), 406);
    assert.equal(noEnd.state, 'valid');
  });

  it('draws no bar for a token that names no time', () => {
    assert.equal(layoutLifeBar({}, now, width).bar, undefined);
    assert.equal(layoutLifeBar({ expiresAt: Number.NaN }, now, width).bar, undefined);
  });

  const odd: readonly (readonly [string, TokenTimes])[] = [
    ['of no length', { issuedAt: now, expiresAt: now }],
    ['of no length long ago', { issuedAt: 0, expiresAt: 0 }],
    ['that ends before it begins', { issuedAt: now, expiresAt: now - hour }],
    ['beyond the calendar', { issuedAt: 0, expiresAt: 9e18 }],
    ['before 1970', { issuedAt: -9e18, expiresAt: -8e18 }],
    ['only begun in the future', { notBefore: now + 1000 * hour }],
    ['only ended long ago', { expiresAt: 1 }],
  ];
  for (const [name, times] of odd) {
    for (const narrow of [0, 60, 320, 1200]) {
      it(`keeps a life ${name} inside a width of ${narrow}`, () => {
        const layout = layoutLifeBar(times, now, narrow);
        const last = Math.max(narrow - 6, 46);
        assert.ok(layout.bar);
        const marks = [layout.bar.x, layout.bar.x + layout.bar.width, layout.nowX];
        for (const x of marks) assert.ok(x >= inside.from - 0.01 && x <= last + 0.01, `${x}`);
      });
    }
  }
});
