import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Report, ReportResult } from '../../src/core/report/report.ts';
import type { AfterFix } from '../../src/webview/protocol.ts';
import { launchChromium } from '../support/chromium.ts';
import { openPreview } from '../support/panel-preview.ts';
import { sampleFinding, sampleReports, sampleResult, sampleToken } from '../support/panel-samples.ts';

interface HostRecord {
  readonly posted: readonly { readonly type: string }[];
  readonly state: unknown;
  readonly violations: readonly string[];
}
declare const record: HostRecord;

const hostile =
  '<img src=x onerror="record.violations.push(1)">"\'><script>record.violations.push(2)</script>';

/** A result whose every text, down to the names, is an attack. */
function hostileResult(): ReportResult {
  const header = [hostile, hostile] as const;
  const base = sampleResult();
  assert.ok(base.response);
  return {
    ...base,
    request: {
      ...base.request,
      name: hostile,
      file: hostile,
      method: hostile,
      url: hostile,
      headers: [header],
    },
    response: {
      ...base.response,
      statusText: hostile,
      headers: [header],
      body: { text: hostile, size: hostile.length, truncated: true },
    },
    hops: [
      {
        method: 'GET',
        url: hostile,
        status: 302,
        location: hostile,
        dropped: [{ name: hostile, why: hostile }],
        carried: [hostile],
      },
    ],
    challenges: [{ scheme: hostile, token68: hostile, params: { [hostile]: hostile }, header: hostile }],
    tokens: [
      sampleToken({
        where: hostile,
        claims: { [hostile]: hostile },
        problems: [hostile],
        signatureDetail: hostile,
      }),
    ],
    probes: [
      { id: hostile, method: hostile, url: `https://x.example/${hostile}`, status: 200, learned: hostile },
    ],
    findings: [
      sampleFinding({
        title: hostile,
        explanation: hostile,
        evidence: [{ where: hostile, text: hostile }],
        fixes: [
          { title: hostile, kind: 'edit' },
          { title: hostile, kind: 'advice' },
        ],
        references: [{ title: hostile, url: 'javascript:record.violations.push(3)' }],
        help: { meaning: hostile, confirm: hostile, client: hostile, server: hostile },
      }),
    ],
    carried: [hostile],
    notes: [hostile],
    provenance: [{ name: hostile, where: hostile, written: hostile, hop: 2, chains: [[hostile, hostile]] }],
  };
}

describe('the panel in Chromium', () => {
  let browser: Browser;
  let page: Page | undefined;
  // Where there is no Chromium yet, the first start installs it.
  before(async function () {
    this.timeout(600_000);
    browser = await launchChromium();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  after(() => browser.close());

  async function open(report: Report, width = 900, afterFix?: AfterFix): Promise<Page> {
    page = await openPreview(browser, report, { theme: 'dark', width, afterFix });
    return page;
  }
  const one = (result: ReportResult): Report => ({ schema: 1, results: [result] });
  const recordOf = (view: Page): Promise<HostRecord> => view.evaluate(() => record);

  for (const { name, report, width, afterFix } of sampleReports()) {
    it(`keeps to its policy on every tab of ${name}`, async () => {
      const view = await open(report, width, afterFix);
      for (const tab of await view.getByRole('tab').all()) await tab.click();
      assert.deepEqual((await recordOf(view)).violations, []);
    });
  }

  it('sends again only when the offer is taken', async () => {
    const offer = { kind: 'offer', words: hostile, method: 'POST' } as const;
    const view = await open(one(sampleResult()), 900, offer);
    assert.ok(!(await recordOf(view)).posted.some(({ type }) => type === 'resend'));
    await view.getByRole('button', { name: 'Send POST again…' }).click();
    assert.deepEqual((await recordOf(view)).posted.at(-1), { type: 'resend', offered: true });
  });

  for (const width of [320, 600, 900, 1200]) {
    for (const [name, result] of [
      ['a usual report', sampleResult()],
      ['hostile text', hostileResult()],
    ] as const) {
      it(`is never wider than ${width} pixels with ${name}`, async () => {
        const afterFix = { kind: 'outcome', before: result, result: 1 } as const;
        const view = await open({ schema: 1, results: [result, result] }, width, afterFix);
        for (const tab of await view.getByRole('tab').all()) {
          await tab.click();
          const wide = await view.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${wide} pixels too wide on the tab ${await tab.textContent()}`);
        }
      });
    }
  }

  it('shows hostile text as text', async () => {
    const view = await open(one(hostileResult()));
    for (const tab of await view.getByRole('tab').all()) await tab.click();
    const found = await view.evaluate(
      () => document.querySelectorAll('body img, .root script, [onerror]').length,
    );
    assert.equal(found, 0);
    assert.equal(await view.locator('h1').textContent(), hostile);
    assert.equal(await view.locator('.long-text').textContent(), hostile);
    assert.deepEqual((await recordOf(view)).violations, []);
  });

  it('is worked with the keyboard alone', async () => {
    const view = await open(one(sampleResult()));
    const focused = () => view.evaluate(() => document.activeElement?.getAttribute('data-key'));
    const order: (string | null | undefined)[] = [];
    for (let press = 0; press < 11; press += 1) {
      await view.keyboard.press('Tab');
      order.push(await focused());
    }
    assert.deepEqual(order, [
      ...['resend', 'copy-markdown', 'copy-json', 'copy-curl', 'reveal'],
      ...['go-to-request', 'fix-0-0', 'fix-0-1', 'candidate-1', 'candidate-2', 'tab-exchange'],
    ]);
    const outline = await view.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    assert.equal(outline, 'solid');
    await view.keyboard.press('ArrowRight');
    await view.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'tab-tokens');
    assert.ok(await view.getByRole('tabpanel', { name: /Tokens/ }).isVisible());
    await view.keyboard.press('Escape');
    assert.equal(await focused(), 'tab-tokens');
    assert.deepEqual((await recordOf(view)).state, { result: 0, tab: 'tokens' });
  });

  it('applies a fix by key and opens a candidate by key', async () => {
    const view = await open(one(sampleResult()));
    await view.locator('[data-key="fix-0-0"]').focus();
    await view.keyboard.press('Space');
    const { posted } = await recordOf(view);
    assert.deepEqual(posted, [{ type: 'ready' }, { type: 'apply-fix', result: 0, finding: 0, fix: 0 }]);
    assert.equal(await view.evaluate(() => scrollY), 0);
    await view.locator('[data-key="candidate-1"]').focus();
    await view.keyboard.press('Enter');
    assert.ok(await view.getByText('The audience of the token names two recipients.').isVisible());
  });

  it('copies code that copes by key, in the language that was chosen by key', async () => {
    const view = await open(one(sampleResult()));
    await view.getByRole('tab', { name: 'Help' }).click();
    await view.getByLabel('Language').focus();
    await view.keyboard.type('Go');
    await view.keyboard.press('Tab');
    await view.keyboard.press('Enter');
    const { posted, state, violations } = await recordOf(view);
    assert.deepEqual(posted.at(-1), { type: 'copy-client-code', result: 0, language: 'go' });
    assert.deepEqual(state, { result: 0, tab: 'help', language: 'go' });
    assert.deepEqual(violations, []);
  });

  it('keeps the focus, the tab and the result when a report is drawn again', async () => {
    const report: Report = { schema: 1, results: [sampleResult(), hostileResult()] };
    const view = await open(report);
    await view.locator('[data-key="result-1"]').click();
    await view.locator('[data-key="tab-probes"]').click();
    await view.evaluate(again => {
      postMessage({ type: 'progress', text: 'Sending GET /v1/orders' });
      postMessage({ type: 'show', report: again, revealed: false, locale: 'en' });
    }, report);
    await view.waitForFunction(() => document.querySelector('.progress')?.textContent?.startsWith('401'));
    const places = await view.evaluate(() => [
      document.activeElement?.getAttribute('data-key'),
      document.querySelector('[aria-current=true]')?.getAttribute('data-key'),
      document.querySelector('[role=tab][aria-selected=true]')?.id,
    ]);
    assert.deepEqual(places, ['tab-probes', 'result-1', 'tab-probes']);
    assert.deepEqual((await recordOf(view)).state, { result: 1, tab: 'probes' });
  });

  it('leaves open what was open when the same result is drawn again, and not for another one', async () => {
    const report: Report = { schema: 1, results: [sampleResult(), sampleResult()] };
    const view = await open(report);
    const isOpen = () =>
      view.locator('details:has([data-key="candidate-1"])').evaluate(row => row.hasAttribute('open'));
    await view.locator('[data-key="candidate-1"]').click();
    await view.evaluate(
      again => postMessage({ type: 'show', report: again, revealed: true, locale: 'en' }),
      report,
    );
    await view.getByText('Secrets are readable in this panel.').waitFor();
    assert.equal(await isOpen(), true);
    await view.locator('[data-key="result-1"]').click();
    assert.equal(await isOpen(), false);
  });

  it('says what is going on in a live region', async () => {
    const view = await open(one(sampleResult()));
    await view.evaluate(() => postMessage({ type: 'progress', text: 'Asking the issuer for its keys' }));
    await view.getByRole('status').getByText('Asking the issuer for its keys').waitFor();
    assert.equal(await view.getByRole('status').getAttribute('aria-live'), 'polite');
  });

  it('names its landmarks, headings and pictures for screen readers', async () => {
    const view = await open({ schema: 1, results: [sampleResult(), sampleResult()] });
    const tree = await view.locator('body').ariaSnapshot();
    for (const part of ['- banner', '- navigation "2 requests, 2 need attention"', '- main', '- tablist']) {
      assert.ok(tree.includes(part), part);
    }
    assert.match(tree, /heading "The access token has expired" \[level=1\]/);
    assert.match(tree, /img "Life of the token: expired 3 h ago"/);
    assert.match(tree, /img "The way of the request"/);
    assert.match(tree, /tab "Exchange" \[selected\]/);
  });

  it('draws a body of a megabyte without freezing', async () => {
    const { response } = sampleResult();
    assert.ok(response);
    const text = 'x'.repeat(1_000_000);
    const view = await open(
      one(sampleResult({ response: { ...response, body: { text, size: 1e6, truncated: false } } })),
    );
    const blocked = await view.evaluate(async () => {
      const start = performance.now();
      document.querySelector<HTMLElement>('[data-key="more-body"]')?.click();
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - start;
    });
    assert.ok(blocked < 2000, `${blocked} ms`);
    assert.match((await view.locator('[data-key="more-body"]').textContent()) ?? '', /7 % shown/);
  });
});
