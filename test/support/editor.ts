import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { buildSuite } from '../../esbuild.mjs';
import { launchChromium } from './chromium.ts';
import { readTally, resultVariable, type Tally } from './tally.ts';
import { type DesktopVsCode, findDesktopVsCode, runInDesktop } from './vscode-desktop.ts';
import { startVsCodeServer } from './vscode-server.ts';

const hostSuiteLimitMs = 120_000;

/** What the editor hands to the suite inside its extension host. */
interface HostRun {
  /** An empty folder, opened as the workspace. */
  readonly workspace: string;
  /** A folder for everything else that is thrown away. */
  readonly data: string;
  /** The bundled suite. */
  readonly tests: string;
  /** Where the suite leaves its tally. */
  readonly result: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs test/extension/suite inside a real VS Code: Microsoft's desktop build where it can be had, else the one from npm,
 * whose extension host is the same. Says which one it was. Throws when no tally comes out of it.
 */
export async function runHostSuite(env: Readonly<Record<string, string>> = {}): Promise<Tally> {
  const data = await mkdtemp(join(tmpdir(), 'http-auth-host-'));
  const workspace = await mkdtemp(join(tmpdir(), 'http-auth-workspace-'));
  const result = join(data, 'result.json');
  try {
    const tests = await buildSuite();
    const run: HostRun = { workspace, data, tests, result, env: { ...env, [resultVariable]: result } };
    const desktop = await findDesktopVsCode();
    return typeof desktop === 'string' ? await inBrowser(run, desktop) : await onDesktop(run, desktop);
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function onDesktop(run: HostRun, desktop: DesktopVsCode): Promise<Tally> {
  console.log(`Extension host suite in VS Code ${desktop.version} (desktop)`);
  const code = await runInDesktop(desktop, { ...run, timeoutMs: hostSuiteLimitMs });
  const tally = readTally(run.result);
  if (tally === undefined) throw new Error(`VS Code ended with status ${code} and left no result`);
  return tally;
}

async function inBrowser(run: HostRun, whyNotDesktop: string): Promise<Tally> {
  const server = await startVsCodeServer({ env: run.env });
  try {
    const node = process.version;
    console.log(
      `Extension host suite in VS Code ${server.version} (from npm; ${whyNotDesktop}), Node ${node.slice(1)}`,
    );
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(server.pageUrl({ folder: run.workspace, tests: run.tests }));
      const tally = await Promise.race([tallyOf(run.result, page), server.ended]);
      return withLeaks(tally, await stateOf(page));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Settings, memory of workspaces and windows, and all else that the page keeps, but VS Code’s own store of secrets. */
async function stateOf(page: Page): Promise<string> {
  const { origins } = await page.context().storageState({ indexedDB: true });
  const kept = origins.map(({ localStorage, ...others }) => ({
    ...others,
    localStorage: localStorage.filter(({ name }) => name !== 'secrets.provider'),
  }));
  return JSON.stringify(kept);
}

function withLeaks(tally: Tally, state: string): Tally {
  const found = /madeup\w{1,40}canary\w{8}/.exec(state);
  if (found === null) return tally;
  const failure = { title: 'the state of the window', error: `holds ${found[0]}` };
  return { ...tally, failed: tally.failed + 1, failures: [...tally.failures, failure] };
}

async function tallyOf(result: string, page: Page): Promise<Tally> {
  const lastLines: string[] = [];
  page.on('console', message => lastLines.push(message.text().slice(0, 500)));
  const deadline = performance.now() + hostSuiteLimitMs;
  while (performance.now() < deadline) {
    const tally = readTally(result);
    if (tally !== undefined) return tally;
    await sleep(100);
  }
  throw new Error(
    `no result after ${hostSuiteLimitMs / 1000} s; last lines:\n${lastLines.slice(-20).join('\n')}`,
  );
}
