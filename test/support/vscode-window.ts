import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { PageOptions, VsCodeServer } from './vscode-server.ts';

/** How long the editor may take for one step. */
export const stepLimitMs = 20_000;

/** A window of a real VS Code, used the way a person does: with pointer and keyboard. */
export class VsCodeWindow {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens a window of 1280×800 and waits until it can be used. */
  static async open(browser: Browser, server: VsCodeServer, options: PageOptions): Promise<VsCodeWindow> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(stepLimitMs);
    await page.goto(server.pageUrl(options));
    await page.locator('.monaco-workbench .part.editor').waitFor();
    return new VsCodeWindow(page);
  }

  /** The lines of the editor that hold the text. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: asShown(text) }).first();
  }

  /** The code lens with exactly that title, or with a title that matches. */
  lens(title: string | RegExp): Locator {
    return this.page.locator('.codelens-decoration a', { hasText: title });
  }

  /** Turns the wheel until the line shows, then returns it. */
  async reveal(text: string): Promise<Locator> {
    const line = this.line(text);
    await this.page.locator('.editor-instance .view-lines').first().hover();
    for (let turns = 0; turns < 200 && !(await line.isVisible()); turns += 1) {
      await this.page.mouse.wheel(0, 400);
      await line.waitFor({ timeout: 50 }).catch(() => undefined);
    }
    await line.waitFor();
    return line;
  }

  /** Right-clicks on the line and waits for the menu. */
  async openMenu(lineText: string): Promise<Locator> {
    const line = await this.reveal(lineText);
    await line.click({ button: 'right', position: { x: 20, y: 8 } });
    const menu = this.page.locator('.context-view .monaco-menu');
    await menu.locator('.action-label').first().waitFor();
    return menu;
  }

  /** Right-clicks on the line and chooses an entry of the menu. */
  async chooseFromMenu(lineText: string, entry: string): Promise<void> {
    const menu = await this.openMenuWith(lineText, entry);
    const label = menu.locator('.action-label', { hasText: entry });
    // A menu that has just opened takes no click yet, so that the right click's own release chooses nothing.
    for (let clicks = 0; clicks < 20 && (await menu.isVisible()); clicks += 1) {
      await label.click({ timeout: 1000 }).catch(() => undefined);
      await menu.waitFor({ state: 'hidden', timeout: 300 }).catch(() => undefined);
    }
  }

  /** A window that has just started shows its first menus without the entries that depend on the language. */
  private async openMenuWith(lineText: string, entry: string): Promise<Locator> {
    return await this.until(async () => {
      const menu = await this.openMenu(lineText);
      if ((await menu.locator('.action-label', { hasText: entry }).count()) > 0) return menu;
      await this.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      return undefined;
    }, `${entry} in the menu`);
  }

  /** Rests the pointer on a piece of text in a line and returns what is shown. */
  async hover(piece: Locator): Promise<string> {
    const shown = this.page
      .locator('.monaco-resizable-hover, .monaco-hover')
      .filter({ visible: true })
      .last();
    await piece.hover();
    await shown.waitFor();
    return (await shown.allInnerTexts()).join('\n');
  }

  /** Gives the editors the room of the side bar. */
  async toggleSideBar(): Promise<void> {
    await this.page.keyboard.press('Control+b');
  }

  /** Opens the list of notifications and waits for the one with the text; under test they do not pop up by themselves. */
  async notification(text: string): Promise<Locator> {
    const notification = this.page.locator('.notifications-center .notification-list-item', {
      hasText: text,
    });
    const bell = this.page.locator('.statusbar-item[id="status.notifications"]');
    await this.until(async () => {
      if (!(await this.page.locator('.notifications-center.visible').isVisible())) await bell.click();
      return (await notification.isVisible()) || undefined;
    }, `the notification ${text}`);
    return notification;
  }

  /** The frame of the web view that shows an element. */
  async frameWith(selector: string): Promise<Frame> {
    const shows = async (frame: Frame) =>
      frame !== this.page.mainFrame() && (await frame.locator(selector).first().isVisible());
    return await this.until(async () => {
      for (const frame of this.page.frames()) {
        if (await shows(frame).catch(() => false)) return frame;
      }
      return undefined;
    }, `a frame with ${selector}`);
  }

  /** Asks again and again until there is an answer. Throws what was hoped for when there never is one. */
  async until<T>(ask: () => Promise<T | undefined>, hoped: string): Promise<T> {
    const deadline = performance.now() + stepLimitMs;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (performance.now() > deadline) throw new Error(`not after ${stepLimitMs} ms: ${hoped}`);
      await sleep(100);
    }
  }

  /** Saves a picture below the folder that HTTP_AUTH_SCREENSHOTS names; nothing without one. */
  async picture(name: string): Promise<void> {
    const folder = process.env['HTTP_AUTH_SCREENSHOTS'];
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** The editor draws each space as a non-breaking one. */
function asShown(text: string): RegExp {
  const literal = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(literal.replaceAll(' ', String.raw`[\s\u00a0]`));
}
