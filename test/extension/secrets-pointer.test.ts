import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { createPracticeWorkspace, type PracticeWorkspace } from '../support/practice-workspace.ts';
import { startVsCodeServer, type VsCodeServer } from '../support/vscode-server.ts';
import { VsCodeWindow } from '../support/vscode-window.ts';

const secret = '7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6';
const text = `### Orders\nGET https://api.shop.example/orders\nX-Api-Key: ${secret}\n`;

describe('secrets under a pointer', () => {
  let browser: Browser;
  let server: VsCodeServer;
  let workspace: PracticeWorkspace;
  let code: VsCodeWindow;

  before(async () => {
    server = await startVsCodeServer({ settings: { 'editor.minimap.enabled': false } });
    browser = await launchChromium();
  });
  beforeEach(async () => {
    workspace = await createPracticeWorkspace(text);
    code = await VsCodeWindow.open(browser, server, workspace);
    await code.lens('Hardcoded secret').waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await code.picture(`failed-${this.currentTest.title}`);
    await code.close();
    await workspace.remove();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const read = async (name: string) => await readFile(join(workspace.folder, name), 'utf8');
  const exists = async (name: string) =>
    await stat(join(workspace.folder, name)).then(
      () => true,
      () => false,
    );
  /** Presses the lens and chooses a fix from the list that opens. */
  const choose = async (title: string) => {
    const entry = code.page.locator('.action-widget .monaco-list-row', { hasText: title });
    await code.until(async () => {
      await code.lens('Hardcoded secret').click();
      await entry.waitFor({ timeout: 3000 }).catch(() => undefined);
      return (await entry.isVisible()) || undefined;
    }, title);
    await code.picture('secret-fixes');
    await entry.click();
  };

  it('move to a private file from the lens, and come back in all files by one undo', async () => {
    await choose('Move to http-client.private.env.json');
    const input = code.page.locator('.quick-input-box input');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'apiKey');
    await code.page.keyboard.press('Enter');
    await code.line('X-Api-Key: {{apiKey}}').waitFor();
    await code.until(
      async () => ((await exists('http-client.private.env.json')) ? true : undefined),
      'the private file',
    );
    assert.deepEqual(JSON.parse(await read('http-client.private.env.json')), {
      $shared: { apiKey: secret },
    });
    assert.equal(await read('.gitignore'), 'http-client.private.env.json\n');
    await code.line('X-Api-Key').click();
    await code.page.keyboard.press('Control+z');
    const all = code.page.locator('.monaco-dialog-box .monaco-button', { hasText: /Undo in \d+ Files/i });
    await all.waitFor({ timeout: 4000 }).catch(() => undefined);
    if (await all.isVisible()) await all.click();
    await code.line(`X-Api-Key: ${secret}`).waitFor();
    await code.until(
      async () => ((await exists('http-client.private.env.json')) ? undefined : true),
      'the private file is gone',
    );
    assert.equal(await exists('.gitignore'), false);
  });
});
