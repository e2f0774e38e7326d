import assert from 'node:assert/strict';
import type { Report, ReportResult } from '../../../src/core/report/report.ts';
import type { FromPanel } from '../../../src/webview/protocol.ts';
import { initialState } from '../../../src/webview/state.ts';
import { challengesView } from '../../../src/webview/view/challenges.ts';
import type { ResultContext } from '../../../src/webview/view/context.ts';
import { exchangeView } from '../../../src/webview/view/exchange.ts';
import { helpView } from '../../../src/webview/view/help.ts';
import { hopsView } from '../../../src/webview/view/hops.ts';
import { announcement, panelView } from '../../../src/webview/view/panel.ts';
import { probesView } from '../../../src/webview/view/probes.ts';
import { resultView } from '../../../src/webview/view/result.ts';
import { tokensView } from '../../../src/webview/view/tokens.ts';
import { verdictView } from '../../../src/webview/view/verdict.ts';
import { verdictOf } from '../../../src/webview/words/verdict.ts';
import {
  emptyResult,
  sampleFinding,
  sampleReports,
  sampleResult,
  sampleToken,
} from '../../support/panel-samples.ts';
import { built, type FakeElement, useFakeDocument } from '../fake-document.ts';

const posted: FromPanel[] = [];

function context(result: ReportResult, index = 0): ResultContext {
  return { result, index, locale: { tag: 'en-GB', timeZone: 'UTC' }, post: message => posted.push(message) };
}

function panel(report: Report, revealed = false): FakeElement {
  const actions = { post: context(emptyResult()).post, keep: () => {}, chooseResult: () => {} };
  return built(panelView({ type: 'show', report, revealed, locale: 'en-GB' }, initialState, actions));
}

describe('the views of a result', () => {
  useFakeDocument();
  beforeEach(() => {
    posted.length = 0;
  });

  const views: readonly (readonly [string, (context: ResultContext) => unknown, RegExp])[] = [
    ['verdict', verdictView, /The request was not sent/],
    ['exchange', exchangeView, /Nothing was sent, so nothing came back/],
    ['challenges', challengesView, /no challenge/],
    ['tokens', tokensView, /No token that can be read was sent/],
    ['probes', probesView, /No further request was sent/],
    ['help', helpView, /nothing to explain/],
    ['hops', ({ result }) => hopsView(result), /was not reached/],
    ['whole', shown => resultView(shown, 'exchange', () => {}), /What happened/],
  ];
  for (const [name, view, words] of views) {
    it(`say something where the result is empty: ${name}`, () => {
      assert.match(built(view(context(emptyResult()))).textContent, words);
    });
  }

  for (const { name, report } of sampleReports()) {
    it(`draw the sample ${name}, every tab of it`, () => {
      const drawn = panel(report);
      for (const tab of drawn.all(element => element.getAttribute('role') === 'tab')) tab.dispatch('click');
      const [result] = report.results;
      const title = result && verdictOf(result).title;
      const [heading] = drawn.all(element => element.tag === 'h1');
      assert.equal(heading?.textContent, title);
    });
  }

  it('post the fix by its place among all fixes, and show advice as text', () => {
    const advice = { title: 'Ask the server people', kind: 'advice', audience: 'server' } as const;
    const fixes = [advice, { title: 'Edit it', kind: 'edit' }, { title: 'Send', kind: 'command' }] as const;
    const result = sampleResult({ findings: [sampleFinding(), sampleFinding({ fixes })] });
    const drawn = built(resultView(context(result, 2), 'exchange', () => {}));
    drawn.by('data-key', 'fix-1-2').dispatch('click');
    assert.deepEqual(posted, [{ type: 'apply-fix', result: 2, finding: 1, fix: 2 }]);
    const buttons = drawn.all(element => element.tag === 'button').map(element => element.textContent);
    assert.ok(!buttons.includes(advice.title));
    assert.match(drawn.textContent, /On the server's side: Ask the server people/);
  });

  it('post where to go', () => {
    const drawn = built(resultView(context(sampleResult(), 1), 'help', () => {}));
    drawn.by('data-key', 'go-to-request').dispatch('click');
    drawn.by('data-key', 'reference-0-1').dispatch('click');
    assert.deepEqual(posted, [
      { type: 'go-to-request', result: 1 },
      { type: 'open-reference', result: 1, finding: 0, reference: 1 },
    ]);
  });

  it('ask for the secrets, and for masking them again', () => {
    const report: Report = { schema: 1, results: [sampleResult()] };
    panel(report).by('data-key', 'reveal').dispatch('click');
    const revealed = panel(report, true);
    revealed.by('data-key', 'reveal').dispatch('click');
    assert.deepEqual(posted, [
      { type: 'reveal', on: true },
      { type: 'reveal', on: false },
    ]);
    assert.equal(revealed.by('data-key', 'reveal').getAttribute('aria-pressed'), 'true');
    assert.match(revealed.textContent, /Secrets are readable/);
    assert.doesNotMatch(panel(report).textContent, /Secrets are readable/);
  });

  it('draw a life only where time is the matter', () => {
    const proof = (result: ReportResult) =>
      built(resultView(context(result), 'exchange', () => {})).all(
        element => element.getAttribute('class') === 'life',
      ).length;
    assert.equal(proof(sampleResult()), 1);
    const findings = [sampleFinding({ cause: 'scheme-mismatch' })];
    assert.equal(proof(sampleResult({ findings })), 0);
  });

  it('write claims of any kind', () => {
    const claims = {
      exp: 1_772_528_400,
      aud: ['a', 'b'],
      deep: { x: null },
      flag: false,
      huge: 1e300,
      iat: 'soon',
    };
    const text = built(tokensView(context(sampleResult({ tokens: [sampleToken({ claims })] })))).textContent;
    for (const words of [
      '1772528400 (3 Mar 2026, 09:00:00 UTC)',
      '["a","b"]',
      '{"x":null}',
      'false',
      'soon',
    ]) {
      assert.ok(text.includes(words), words);
    }
  });

  it('say that a report has no result', () => {
    assert.match(panel({ schema: 1, results: [] }).textContent, /holds no result/);
  });
});

describe('the announcement', () => {
  it('is the status and the verdict', () => {
    const report: Report = { schema: 1, results: [sampleResult()] };
    const show = { type: 'show', report, revealed: false, locale: 'en' } as const;
    assert.equal(announcement(show, initialState), '401 Unauthorized. The access token has expired.');
    assert.equal(announcement({ ...show, report: { schema: 1, results: [] } }, initialState), '');
  });
});
