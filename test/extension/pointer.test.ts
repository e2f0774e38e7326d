import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { launchChromium } from '../support/chromium.ts';
import { localServers } from '../support/local-server.ts';
import { createPracticeWorkspace, excerpt, type PracticeWorkspace } from '../support/practice-workspace.ts';
import { type SilentServer, startSilentServer } from '../support/silent-server.ts';
import { providerSecret, tokenProvider } from '../support/token-provider.ts';
import { startVsCodeServer, type VsCodeServer } from '../support/vscode-server.ts';
import { VsCodeWindow } from '../support/vscode-window.ts';

const themes = [
  { name: 'light', setting: 'Default Light Modern', bodyClass: 'vscode-light' },
  { name: 'dark', setting: 'Default Dark Modern', bodyClass: 'vscode-dark' },
] as const;

describe('VS Code under a pointer', () => {
  let playground: Playground;
  let browser: Browser;
  let server: VsCodeServer;
  let silent: SilentServer;
  const servers = localServers();
  let workspace: PracticeWorkspace | undefined;
  let window: VsCodeWindow | undefined;

  before(async () => {
    playground = await startPlayground({ now: Date.now });
    server = await startVsCodeServer({ settings: { 'editor.minimap.enabled': false } });
    browser = await launchChromium();
  });

  beforeEach(async () => {
    silent = await startSilentServer();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(`failed-${this.currentTest.title}`);
    await window?.close();
    await workspace?.remove();
    await silent.close();
    await servers.stop();
    window = undefined;
    workspace = undefined;
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await playground?.close();
  });

  /** Opens a window on a folder that holds the text as its one .http file, and waits for the lenses. */
  async function open(
    text: string,
    options: { settings?: object; on?: VsCodeServer } = {},
  ): Promise<VsCodeWindow> {
    workspace = await createPracticeWorkspace(text, { ...options.settings });
    window = await VsCodeWindow.open(browser, options.on ?? server, workspace);
    await window.lens('Send').waitFor();
    return window;
  }

  for (const theme of themes) {
    it(`diagnoses an expired token from the context menu, in a ${theme.name} theme`, async () => {
      const text = excerpt(playground.httpFile, 'Token expired');
      const code = await open(text, { settings: { 'workbench.colorTheme': theme.setting } });
      await code.toggleSideBar();
      await code.chooseFromMenu('GET {{origin}}/api/orders', 'Diagnose 401');
      const panel = await code.frameWith('#verdict-title');
      assert.match((await panel.locator('#verdict-title').textContent()) ?? '', /expired/i);
      assert.match((await panel.locator('.verdict').textContent()) ?? '', /certain/i);
      assert.ok(await panel.locator(`body.${theme.bodyClass}`).isVisible());
      await code.picture(`token-expired-${theme.name}`);
    });
  }

  it('tells over a token when it expired', async () => {
    const code = await open(excerpt(playground.httpFile, 'Token expired'));
    const text = await code.hover(code.line('@expired_token = eyJ').getByText('eyJ').first());
    assert.match(text, /expired/i);
    assert.match(text, /alice/);
  });

  it('helps to write a request', async () => {
    const code = await open(
      '@token = {{$guid}}\n\n### items\n# @name items\nGET https://a.test/items\nAuthorization: Bearer {{tokem}}\n\n',
    );
    await code.line('Authorization: Bearer').click();
    await code.page.keyboard.press('End');
    await code.page.keyboard.press('Enter');
    await code.page.keyboard.type('Acc');
    const entries = code.page.locator('.suggest-widget.visible .monaco-list-row');
    await entries.filter({ hasText: 'Accept-Language' }).first().waitFor();
    await code.picture('completion-header');
    await code.page.keyboard.press('Escape');
    await code.page.keyboard.press('Home');
    await code.page.keyboard.press('Shift+End');
    await code.page.keyboard.type('Proxy-Authorization: ');
    await entries.filter({ hasText: 'Bearer' }).first().waitFor();
    await code.picture('completion-scheme');
    await code.page.keyboard.press('Escape');
    await code.page.keyboard.press('Control+Shift+o');
    await code.page.locator('.quick-input-list .monaco-list-row', { hasText: 'items' }).first().waitFor();
    await code.picture('outline');
  });

  it('repairs the request when a fix is pressed', async () => {
    const code = await open(excerpt(playground.httpFile, 'Scheme written twice'));
    await code.lens('Diagnose 401').click();
    const panel = await code.frameWith('#verdict-title');
    await panel.locator('.fix-buttons button').first().click();
    await code.line('Authorization: Bearer {{token}}').waitFor();
    await code.page.keyboard.press('Control+s');
    const saved = await code.until(async () => {
      const content = await readFile(workspace?.file ?? '', 'utf8');
      return content.includes('Bearer Bearer') ? undefined : content;
    }, 'the saved repair');
    assert.match(saved, /^Authorization: Bearer \{\{token\}\}$/m);
  });

  it('shows the life of a token, and mends a refused one with one click', async () => {
    const provider = await tokenProvider(servers);
    const lines = [
      `@shop_tokenEndpoint = ${provider.origin}/token`,
      '@shop_clientId = machine',
      `@shop_clientSecret = ${providerSecret}`,
      '',
      '### List orders',
      `GET ${provider.origin}/api`,
      'Authorization: oauth2 client_credentials shop',
    ];
    const code = await open(lines.join('\n'));
    await code.lens('Send').click();
    const panel = await code.frameWith('#verdict-title');
    assert.match((await panel.locator('.verdict').textContent()) ?? '', /200 OK/);
    const item = code.page.locator('.statusbar-item', { hasText: 'shop: ' });
    await item.click();
    await code.page.locator('.monaco-list-row', { hasText: 'machine at 127' }).waitFor();
    await code.picture('session-tree');
    await code.toggleSideBar();
    provider.misbehaviour.revoked = [...provider.good][0] ?? '';
    await panel.locator('[data-key="resend"]').click();
    await panel.locator('button', { hasText: 'Get a fresh token of shop and send again' }).click();
    await panel.locator('#after-fix-title', { hasText: 'That was it' }).waitFor();
    await code.picture('after-fix');
    assert.equal(provider.good.size, 2);
  });

  it('stops waiting for a silent server when Cancel is pressed', async () => {
    const code = await open(`GET ${silent.origin}/api\nAuthorization: Bearer not-a-token\n`);
    await code.lens('Send').click();
    await silent.connected();
    const progress = await code.notification('HTTP Auth');
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await silent.abandoned();
    await progress.waitFor({ state: 'hidden' });
    assert.equal(silent.connections(), 1);
  });

  it('sends nothing in Restricted Mode, and says why', async () => {
    const restricted = await startVsCodeServer({
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
    });
    try {
      const code = await open(`GET ${silent.origin}/api\nAuthorization: Bearer not-a-token\n`, {
        on: restricted,
      });
      await code.lens('Send').click();
      await code.notification('Restricted Mode');
      const menu = await code.openMenu('GET ');
      assert.doesNotMatch((await menu.allTextContents()).join(), /Diagnose 401|Send Request/);
      assert.equal(silent.connections(), 0);
    } finally {
      await restricted.stop();
    }
  });
});
