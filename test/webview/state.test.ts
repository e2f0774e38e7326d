import assert from 'node:assert/strict';
import { initialState, readState } from '../../src/webview/state.ts';

describe('readState', () => {
  it('reads what was kept', () => {
    assert.deepEqual(readState({ result: 3, tab: 'help' }), { result: 3, tab: 'help' });
    const chosen = { result: 3, tab: 'help', language: 'go' };
    assert.deepEqual(readState(chosen), chosen);
  });

  for (const kept of [
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { result: 1.5, tab: 2, language: 3 },
    { result: '1' },
  ]) {
    it(`begins anew with ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(readState(kept), initialState);
    });
  }

  it('keeps nothing but places', () => {
    assert.deepEqual(readState({ result: -4, tab: 'help', report: 'secret' }), { result: 0, tab: 'help' });
  });
});
