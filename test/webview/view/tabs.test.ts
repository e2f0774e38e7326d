import assert from 'node:assert/strict';
import { h } from '../../../src/webview/element.ts';
import { tabsView } from '../../../src/webview/view/tabs.ts';
import { built, FakeElement, useFakeDocument } from '../fake-document.ts';

describe('the tabs', () => {
  useFakeDocument();

  function threeTabs(chosen = 'a') {
    const drawn: string[] = [];
    const kept: string[] = [];
    const tabs = ['a', 'b', 'c'].map(id => ({
      id,
      title: id.toUpperCase(),
      draw: () => {
        drawn.push(id);
        return h('p', {}, id);
      },
    }));
    const element = built(tabsView('Tabs', tabs, chosen, id => kept.push(id)));
    const press = (id: string, key: string, held = {}) =>
      element.by('id', `tab-${id}`).dispatch('keydown', { key, ...held });
    const selected = () => element.by('aria-selected', 'true').getAttribute('id');
    return { element, drawn, kept, press, selected };
  }

  it('draw only the chosen one', () => {
    const { element, drawn, selected } = threeTabs('b');
    assert.equal(selected(), 'tab-b');
    assert.deepEqual(drawn, ['b']);
    assert.equal(element.by('id', 'panel-a').getAttribute('hidden'), '');
    assert.equal(element.by('id', 'panel-b').getAttribute('hidden'), null);
  });

  it('open the first where the kept one is unknown', () => {
    assert.equal(threeTabs('gone').selected(), 'tab-a');
  });

  for (const [key, from, to] of [
    ['ArrowRight', 'a', 'b'],
    ['ArrowRight', 'c', 'a'],
    ['ArrowLeft', 'a', 'c'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
  ] as const) {
    it(`move from ${from} to ${to} with ${key}, and the focus with them`, () => {
      const { press, selected, kept } = threeTabs(from);
      press(from, key);
      assert.equal(selected(), `tab-${to}`);
      assert.equal(FakeElement.focused?.getAttribute('id'), `tab-${to}`);
      assert.deepEqual(kept, [to]);
    });
  }

  for (const [key, held] of [
    ['Escape', {}],
    ['Enter', {}],
    ['ArrowDown', {}],
    ['ArrowRight', { altKey: true }],
    ['ArrowRight', { ctrlKey: true }],
  ] as const) {
    it(`leave ${JSON.stringify(held)} ${key} alone`, () => {
      const { press, selected, kept } = threeTabs();
      press('a', key, held);
      assert.equal(selected(), 'tab-a');
      assert.deepEqual(kept, []);
    });
  }

  it('are one stop for the Tab key', () => {
    const { element } = threeTabs('c');
    const stops = element
      .all(tab => tab.getAttribute('role') === 'tab')
      .map(tab => tab.getAttribute('tabindex'));
    assert.deepEqual(stops, ['-1', '-1', '0']);
  });

  it('draw a tab once', () => {
    const { press, drawn } = threeTabs();
    press('a', 'ArrowRight');
    press('b', 'ArrowLeft');
    press('a', 'ArrowRight');
    assert.deepEqual(drawn, ['a', 'b']);
  });
});
