import assert from 'node:assert/strict';
import type { FromPanel } from '../../../src/webview/protocol.ts';
import { initialState, type PanelState } from '../../../src/webview/state.ts';
import { panelView } from '../../../src/webview/view/panel.ts';
import { sampleResult } from '../../support/panel-samples.ts';
import { built, type FakeElement, useFakeDocument } from '../fake-document.ts';

const posted: FromPanel[] = [];
const kept: PanelState[] = [];

const languages = [
  { id: 'fetch', label: 'JavaScript: fetch' },
  { id: 'go', label: 'Go: net/http' },
];

/** The second of two results on its Help tab. */
function panel(titles: readonly (string | null)[] | undefined, state: Partial<PanelState> = {}): FakeElement {
  const report = { schema: 1, results: [sampleResult(), sampleResult()] } as const;
  const clientCode = titles === undefined ? {} : { clientCode: { languages, titles } };
  return built(
    panelView(
      { type: 'show', report, revealed: false, locale: 'en-GB', ...clientCode },
      { ...initialState, result: 1, tab: 'help', ...state },
      {
        post: message => posted.push(message),
        keep: next => kept.push(next),
        chooseResult: () => {},
      },
    ),
  );
}

const select = (drawn: FakeElement, value: string) =>
  Object.assign(drawn.by('data-key', 'client-language'), { value });

describe('the code on offer', () => {
  useFakeDocument();
  beforeEach(() => {
    posted.length = 0;
    kept.length = 0;
  });

  it('is copied in the chosen language, for the result that is shown', () => {
    const drawn = panel([null, 'Wait']);
    select(drawn, 'go');
    drawn.by('data-key', 'copy-client-code').dispatch('click');
    assert.deepEqual(posted, [{ type: 'copy-client-code', result: 1, language: 'go' }]);
    assert.match(drawn.textContent, /Wait\. Secrets are left out of it/);
  });

  it('remembers the language, and keeps it when another tab is opened', () => {
    const drawn = panel([null, 'Wait']);
    select(drawn, 'go').dispatch('change');
    drawn.by('data-key', 'tab-tokens').dispatch('click');
    assert.deepEqual(kept, [
      { result: 1, tab: 'help', language: 'go' },
      { result: 1, tab: 'tokens', language: 'go' },
    ]);
  });

  it('begins with the language that was chosen last', () => {
    const options = panel([null, 'Wait'], { language: 'go' }).all(({ tag }) => tag === 'option');
    assert.deepEqual(
      options.map(option => [option.getAttribute('value'), option.getAttribute('selected')]),
      [
        ['fetch', null],
        ['go', ''],
      ],
    );
  });

  it('has a label for its list', () => {
    const drawn = panel([null, 'Wait']);
    const id = drawn.by('data-key', 'client-language').getAttribute('id');
    assert.equal(drawn.by('for', id ?? '').textContent, 'Language');
  });

  for (const [when, titles] of [
    ['for this result', ['Wait', null]],
    ['by an older host', undefined],
  ] as const) {
    it(`is absent where none is offered ${when}`, () => {
      const drawn = panel(titles);
      assert.deepEqual(
        drawn.all(({ tag }) => tag === 'select'),
        [],
      );
    });
  }
});
