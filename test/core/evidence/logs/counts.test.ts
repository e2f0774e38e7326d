import assert from 'node:assert/strict';
import { Counts } from '../../../../src/core/evidence/logs/counts.ts';

describe('Counts', () => {
  it('gives the most frequent first', () => {
    const counts = new Counts(10);
    for (const name of ['a', 'b', 'b', 'c']) counts.add(name);
    assert.deepEqual(counts.top(2), [
      { name: 'b', count: 2 },
      { name: 'a', count: 1 },
    ]);
  });

  it('counts together what has no room', () => {
    const counts = new Counts(1);
    for (const name of ['a', 'b', 'c', 'a']) counts.add(name);
    assert.equal(counts.size, 1);
    assert.equal(counts.others, 2);
    assert.deepEqual(counts.top(5), [{ name: 'a', count: 2 }]);
  });
});
