import assert from 'node:assert/strict';
import { ellipsis, fitLines, middleEllipsis } from '../../../src/webview/words/fit.ts';

describe('fitLines', () => {
  it('breaks at spaces', () => {
    assert.deepEqual(fitLines('the redirect leads to another origin', 14, 4), [
      'the redirect',
      'leads to',
      'another origin',
    ]);
  });

  it('breaks a word that fits no line', () => {
    assert.deepEqual(fitLines('abcdefghijkl', 5, 4), ['abcde', 'fghij', 'kl']);
  });

  it('cuts what does not fit, and says so', () => {
    assert.deepEqual(fitLines('one two three four', 9, 1), ['one two…']);
  });

  it('leaves a short text alone', () => {
    assert.deepEqual(fitLines('302', 20, 2), ['302']);
    assert.deepEqual(fitLines('', 20, 2), []);
  });

  it('never exceeds its columns or lines, whatever the text', () => {
    const texts = ['x'.repeat(100_000), 'ab '.repeat(50_000), '<img src=x onerror=alert(1)>'.repeat(99)];
    for (const text of texts) {
      const lines = fitLines(text, 12, 3);
      assert.equal(lines.length, 3);
      assert.ok(lines.every(line => line.length <= 12));
      assert.ok(lines.at(-1)?.endsWith('…'));
    }
  });
});

describe('ellipsis', () => {
  it('cuts the end', () => {
    assert.equal(ellipsis('Proxy Authentication Required', 10), 'Proxy Aut…');
    assert.equal(ellipsis('Proxy', 10), 'Proxy');
  });
});

describe('middleEllipsis', () => {
  it('keeps both ends', () => {
    assert.equal(middleEllipsis('very-long-host.example.test', 11), 'very-….test');
    assert.equal(middleEllipsis('api.example', 11), 'api.example');
  });
});
