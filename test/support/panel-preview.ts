import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { clientCodeOffers } from '../../src/core/report/client-code/client-code.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { AfterFix } from '../../src/webview/protocol.ts';
import { launchChromium } from './chromium.ts';
import { sampleReports } from './panel-samples.ts';
import { type PanelTheme, panelThemes } from './panel-themes.ts';

/** Nothing listens there: every request of the page is answered from memory. */
const origin = 'https://panel.test';
const nonce = 'previewnonce';
const root = new URL('../../', import.meta.url);

export interface PreviewOptions {
  readonly theme: PanelTheme;
  readonly revealed?: boolean;
  readonly afterFix?: AfterFix | undefined;
}

/** The panel's files for one report, by name: a page under the panel's own policy, and a host that only keeps a record. */
export async function previewFiles(report: Report, options: PreviewOptions): Promise<Record<string, string>> {
  return {
    'index.html': page(origin, options.theme),
    'host.js': hostScript(report, options),
    'panel.js': await panelBundle(),
    'panel.css': await readFile(new URL('media/panel.css', root), 'utf8'),
    'theme.css': themeStyle(options.theme),
  };
}

/** Opens the panel with a report in a new page; resolves when it is drawn. The caller closes the page. */
export async function openPreview(
  browser: Browser,
  report: Report,
  options: PreviewOptions & { readonly width?: number; readonly height?: number },
): Promise<Page> {
  const files = await previewFiles(report, options);
  const view = await browser.newPage({
    viewport: { width: options.width ?? 900, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await view.route('**/*', route => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = files[name];
    return body === undefined ? route.abort() : route.fulfill({ body, contentType: contentType(name) });
  });
  await view.goto(`${origin}/`);
  await view.locator('main').first().waitFor();
  return view;
}

let bundle: Promise<string> | undefined;

function panelBundle(): Promise<string> {
  bundle ??= build({
    entryPoints: [fileURLToPath(new URL('src/webview/main.ts', root))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    write: false,
  }).then(result => result.outputFiles[0]?.text ?? '');
  return bundle;
}

/** The editor sets one of these, too. */
const bodyClasses: Readonly<Record<PanelTheme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  contrast: 'vscode-high-contrast',
};

function page(source: string, theme: PanelTheme): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP Auth Inspector</title>
<link rel="stylesheet" href="theme.css">
<link rel="stylesheet" href="panel.css">
</head>
<body class="${bodyClasses[theme]}">
<script nonce="${nonce}" src="host.js"></script>
<script nonce="${nonce}" src="panel.js"></script>
</body>
</html>
`;
}

/** Stands in for the editor: answers `ready` with the report and keeps every message, state and policy violation. */
function hostScript(report: Report, { revealed = false, afterFix }: PreviewOptions): string {
  const clientCode = clientCodeOffers(report);
  const message = JSON.stringify({ type: 'show', report, revealed, locale: 'en-GB', clientCode, afterFix });
  return `window.record = { posted: [], state: undefined, violations: [] };
document.addEventListener('securitypolicyviolation', event => record.violations.push(event.violatedDirective));
window.acquireVsCodeApi = () => ({
  postMessage(message) {
    record.posted.push(message);
    if (message.type === 'ready') window.postMessage(${message}, '*');
  },
  getState: () => record.state,
  setState(state) { record.state = state; },
});
`;
}

function themeStyle(theme: PanelTheme): string {
  const lines = Object.entries(panelThemes[theme]).map(([name, value]) => `  --vscode-${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}

function contentType(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8';
}

/** Writes the sample reports as pages and screenshots into a folder; `only` narrows them by name. */
async function preview(folder: string, only = ''): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const { name, report, theme, width, tab, afterFix } of sampleReports()) {
      if (!name.includes(only)) continue;
      const view = await openPreview(browser, report, { theme, width, afterFix });
      if (tab !== undefined) await view.getByRole('tab', { name: tab }).click();
      await view.evaluate('scrollTo(0, 0)');
      await view.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      await view.close();
      const files = await previewFiles(report, { theme, afterFix });
      await mkdir(join(folder, name), { recursive: true });
      await Promise.all(
        Object.entries(files).map(([file, text]) =>
          // Opened from a disk, the page and its styles have no origin but the file scheme.
          writeFile(join(folder, name, file), file === 'index.html' ? page('file:', theme) : text),
        ),
      );
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, only] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: node test/support/panel-preview.ts FOLDER [NAME]');
  await preview(folder, only);
}
