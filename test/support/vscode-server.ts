import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, stopChild } from './child.ts';
import { profileVariable } from './profile.ts';
import { projectRoot } from './project-root.ts';
import { installVsCode } from './vscode-package.ts';

export interface ServerOptions {
  /** User settings, besides those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Inherited by the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface PageOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of a file to open at the start. */
  readonly file?: string;
  /** Absolute path of a module with `run()`; the window then runs it and nothing else. */
  readonly tests?: string;
}

/** A running VS Code server; its window is a page for a browser, its extension host runs on this machine. */
export interface VsCodeServer {
  readonly version: string;
  /** The address of a window that has this project as extension under development. */
  pageUrl(options: PageOptions): string;
  /** Rejects when the server ends by itself. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

const quietWindow = {
  // The editor's own git trips over repositories that come and go
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Starts VS Code's own server on a free loopback port, with data folders of its own that go when it stops. */
export async function startVsCodeServer(options: ServerOptions = {}): Promise<VsCodeServer> {
  const { folder, version } = await installVsCode();
  const data = await mkdtemp(join(tmpdir(), 'http-auth-vscode-'));
  await writeSettings(data, { ...quietWindow, ...options.settings });
  const server = startChild(process.execPath, serverArguments(folder, data), {
    env: { ...process.env, [profileVariable]: data, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await stopChild(server);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const ended = new Promise<never>((_, reject) => {
    server.once('exit', code => reject(new Error(`the VS Code server ended with status ${code}`)));
    server.once('error', reject);
  });
  // Only those who wait for it are told.
  ended.catch(() => undefined);
  try {
    const port = await Promise.race([listeningPort(server, 30_000), ended]);
    return { version, ended, stop, pageUrl: page => pageUrl(port, page) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(folder: string, data: string): string[] {
  // biome-ignore format: a flag and its value stand together
  return [
    join(folder, 'out', 'server-main.js'),
    '--accept-server-license-terms', '--without-connection-token', '--telemetry-level', 'off',
    '--host', '127.0.0.1', '--port', '0', '--server-data-dir', data,
    // Without it the page ignores an extension under development.
    '--enable-smoke-test-driver',
  ];
}

async function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(data, 'data', scope), { recursive: true });
    await writeFile(join(data, 'data', scope, 'settings.json'), JSON.stringify(settings));
  }
}

/** Reads the port from the server's first lines; both streams are read to the end, or the server would block. */
function listeningPort(server: ChildProcess, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no VS Code server after ${timeoutMs} ms`)), timeoutMs);
    late.unref();
    let text = '';
    server.stderr?.resume();
    server.stdout?.on('data', (chunk: Buffer) => {
      text = (text + chunk).slice(-4000);
      const port = /agent listening on (\d+)/.exec(text)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
  });
}

function pageUrl(port: number, { folder, file, tests }: PageOptions): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [['extensionDevelopmentPath', remote(projectRoot)]];
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
