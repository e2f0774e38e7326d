import assert from 'node:assert/strict';
import { LetterSearch, windowOf } from '../../../src/core/secrets/letter-search.ts';

/** Each place as `offset:index`. */
function places(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  new LetterSearch(patterns.map(windowOf)).each(text, (offset, indexes) => {
    for (const index of indexes) found.push(`${offset}:${index}`);
    return undefined;
  });
  return found;
}

describe('letter search', () => {
  const cases: readonly (readonly [what: string, patterns: string[], text: string, found: string[]])[] = [
    ['letters anywhere', ['ghp_'], 'ghp_ xghp_ ghpghp_', ['0:0', '6:0', '14:0']],
    ['classes', ['SK[a-f0-9]{32}'], 'SK0a SKxx', ['0:0']],
    ['several at one place', ['sk-', 'sk-ant-'], 'a sk-ant-', ['2:0', '2:1']],
    ['overlapping ones', ['aaaa'], 'aaaaa', ['0:0', '1:0']],
    [
      'what stands before a word, at the beginning too',
      ['[^A-Za-z]pat'],
      'pat path,pat',
      ['-1:0', '3:0', '8:0'],
    ],
    ['nothing in other alphabets', ['ghp_'], 'ｇｈｐ＿ ĝhp_', []],
    ['nothing in what is too short', ['ghp_'], 'ghp', []],
  ];
  for (const [what, patterns, text, found] of cases)
    it(`finds ${what}`, () => assert.deepEqual(places(patterns, text), found));

  it('agrees with a plain search over every place', () => {
    const patterns = ['abca', 'cab[abc]', 'bb[ab]c'];
    let text = '';
    for (let n = 0; n < 4000; n++) text += 'abc'.charAt((n * n * 7 + n * 3 + (n >> 3)) % 3);
    const plain: string[] = [];
    for (let at = 0; at < text.length; at++)
      patterns.forEach((pattern, index) => {
        if (new RegExp(pattern, 'y').test(text.slice(at))) plain.push(`${at}:${index}`);
      });
    assert.deepEqual(places(patterns, text), plain);
  });
});
