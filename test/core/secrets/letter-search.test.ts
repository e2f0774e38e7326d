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
    ['what stands behind other alphabets', ['ghp_'], 'é😀漢\ud83d ghp_ ĝ\udc00ghp_', ['6:0', '13:0']],
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

  it('agrees with a plain search where a text is read in pieces, whatever stands between', () => {
    const fillings = ['', 'é', '😀', '漢', 'ab', '\ud83d'];
    let text = '';
    const expected: string[] = [];
    for (let n = 0; n < 9000; n++) {
      text += fillings[(n * n + (n >> 4)) % fillings.length] ?? '';
      if (n % 5 > 1) continue;
      expected.push(`${text.length}:0`);
      text += 'ghp_';
    }
    assert.deepEqual(places(['ghp_'], text), expected);
  });

  it('goes on where it is told to, behind the end of a piece as well', () => {
    const text = `ghp_${'ghp_'.repeat(5000)}`;
    const found: number[] = [];
    new LetterSearch([windowOf('ghp_')]).each(text, offset => {
      found.push(offset);
      return offset + 9998;
    });
    assert.deepEqual(found, [0, 10000, 20000]);
  });
});
