import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/secrets/remembered.ts';

describe('remembered', () => {
  it('asks once for each name, whatever the answer', () => {
    const asked: string[] = [];
    const length = remembered(name => {
      asked.push(name);
      return name === '' ? undefined : name.length;
    });
    assert.deepEqual(
      [length('ab'), length(''), length('ab'), length(''), length('AB')],
      [2, undefined, 2, undefined, 2],
    );
    assert.deepEqual(asked, ['ab', '', 'AB']);
  });

  it('knows a name again that holds halves of surrogate pairs', () => {
    let asked = 0;
    const count = remembered(() => ++asked);
    assert.deepEqual([count('a\ud800'), count('a\ud800'), count('a\ud801')], [1, 1, 2]);
  });

  it('forgets everything before it grows beyond a thousand names', () => {
    let asked = 0;
    const count = remembered(() => ++asked);
    for (let index = 0; index < 1000; index++) count(`name${index}`);
    assert.equal(count('name0'), 1);
    count('one more');
    assert.equal(count('name0'), 1002);
  });
});
