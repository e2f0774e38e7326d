import assert from 'node:assert/strict';
import { longText } from '../../../src/webview/view/long-text.ts';
import { built, type FakeElement, useFakeDocument } from '../fake-document.ts';

function shownText(element: FakeElement): string {
  return element
    .all(({ tag }) => tag === 'pre')
    .map(part => part.textContent)
    .join('');
}

describe('a long text', () => {
  useFakeDocument();

  it('is shown at once when it is short', () => {
    const element = built(longText('{"error":"x"}', 'more'));
    assert.equal(element.textContent, '{"error":"x"}');
    assert.deepEqual(
      element.all(({ tag }) => tag === 'button'),
      [],
    );
  });

  it('of a megabyte comes in parts, until it is whole', () => {
    const text = 'abcdefghij'.repeat(100_000);
    const element = built(longText(text, 'more'));
    assert.ok(shownText(element).length < 10_000);
    const more = element.by('data-key', 'more');
    assert.match(more.textContent, /^Show more \(1 % shown\)$/);
    let presses = 0;
    while (element.all(({ tag }) => tag === 'button').length > 0 && presses < 100) {
      more.dispatch('click');
      presses += 1;
    }
    assert.equal(presses, 16);
    assert.equal(shownText(element), text);
  });
});
