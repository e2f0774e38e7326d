import assert from 'node:assert/strict';
import { h, s } from '../../src/webview/element.ts';
import { built, useFakeDocument } from './fake-document.ts';

describe('the element builder', () => {
  useFakeDocument();

  it('sets attributes, and leaves out what is false or undefined', () => {
    const element = built(h('button', { type: 'button', hidden: true, title: undefined, disabled: false }));
    assert.deepEqual(
      [...element.attributes],
      [
        ['type', 'button'],
        ['hidden', ''],
      ],
    );
  });

  it('flattens children, and leaves out nothing-values but not zero', () => {
    const element = built(h('p', {}, 'a', null, false, undefined, [0, ['b', h('b', {}, 'c')]]));
    assert.equal(element.textContent, 'a0bc');
  });

  it('keeps markup as text', () => {
    const element = built(h('p', {}, '<img src=x onerror=alert(1)>'));
    assert.deepEqual(element.children, ['<img src=x onerror=alert(1)>']);
  });

  for (const name of ['style', 'onclick', 'onerror']) {
    it(`refuses the attribute ${name}`, () => {
      assert.throws(() => h('p', { [name]: 'x' }), /is not allowed/);
      assert.throws(() => s('g', { [name]: 'x' }), /is not allowed/);
    });
  }
});
