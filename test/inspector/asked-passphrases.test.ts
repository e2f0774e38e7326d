import assert from 'node:assert/strict';
import { askedOnce } from '../../src/inspector/asked-passphrases.ts';

describe('passphrases', () => {
  it('are asked for once a file, and anew where the last one was wrong', async () => {
    const asked: string[] = [];
    const ask = askedOnce(async (path, again) => {
      asked.push(`${path} ${again}`);
      return String(asked.length);
    });
    const answers = [await ask('a.p12', false), await ask('a.p12', false), await ask('b.p12', false)];
    assert.deepEqual(answers, ['1', '1', '2']);
    assert.deepEqual([await ask('a.p12', true), await ask('a.p12', false)], ['3', '3']);
    assert.deepEqual(asked, ['a.p12 false', 'b.p12 false', 'a.p12 true']);
  });
});
