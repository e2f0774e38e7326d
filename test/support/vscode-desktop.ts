import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { runChild } from './child.ts';
import { profileVariable } from './profile.ts';
import { projectRoot } from './project-root.ts';

const downloadHost = 'https://update.code.visualstudio.com/api/releases/stable';

/** A desktop VS Code, and the program that gives it a display where there is none. */
export interface DesktopVsCode {
  readonly program: string;
  readonly version: string;
  readonly display: readonly string[];
}

/** Microsoft's own build, where there is a display and its download is allowed; else the reason why not. */
export async function findDesktopVsCode(): Promise<DesktopVsCode | string> {
  const display = displayPrefix();
  if (display === undefined) return 'no display and no xvfb-run';
  try {
    const answer = await fetch(downloadHost, { signal: AbortSignal.timeout(3000) });
    const [version] = (await answer.json()) as string[];
    if (!answer.ok || version === undefined) return `the download answered ${answer.status}`;
    const cachePath = join(projectRoot, '.vscode-test');
    const reporter = new SilentReporter();
    const program = await downloadAndUnzipVSCode({ version, cachePath, reporter, timeout: 10_000 });
    return { program, version, display };
  } catch (error) {
    return `the download was refused (${error instanceof Error ? error.message : error})`;
  }
}

export interface DesktopRun {
  readonly workspace: string;
  /** Absolute path of a module with `run()`. */
  readonly tests: string;
  /** A folder for user data and extensions. */
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Runs the tests inside the desktop editor. Returns its exit code. */
export async function runInDesktop(desktop: DesktopVsCode, run: DesktopRun): Promise<number> {
  const [command = '', ...args] = [
    ...desktop.display,
    desktop.program,
    run.workspace,
    `--extensionDevelopmentPath=${projectRoot}`,
    `--extensionTestsPath=${run.tests}`,
    `--user-data-dir=${join(run.data, 'user')}`,
    `--extensions-dir=${join(run.data, 'extensions')}`,
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
  ];
  return await runChild(command, args, {
    env: { ...process.env, [profileVariable]: run.data, ...run.env },
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: run.timeoutMs,
  });
}

/** What to put before the program; undefined where a window cannot be shown at all. */
function displayPrefix(): string[] | undefined {
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.platform !== 'linux' || hasDisplay) return [];
  return isOnPath('xvfb-run') ? ['xvfb-run', '--auto-servernum'] : undefined;
}

/** Whether a program of that name lies on the PATH. */
export function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.some(folder => endings.some(ending => existsSync(join(folder, program + ending))));
}
