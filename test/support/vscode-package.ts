import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './child.ts';
import { projectRoot } from './project-root.ts';

/** The npm package that carries a complete VS Code server, and its version. */
const carrier = 'code-server';
const carrierVersion = '4.139.1';

const cacheFolder = join(projectRoot, '.vscode-test');
const installed = join(cacheFolder, `${carrier}-${carrierVersion}`);
const insideCarrier = join('node_modules', carrier, 'lib', 'vscode');

/** A VS Code server on this machine. */
export interface InstalledVsCode {
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
  /** VS Code's own version, `1.139.1`. */
  readonly version: string;
}

/** Finds VS Code in the cache folder, and puts it there first (about 600 MB from npm) when it is not. */
export async function installVsCode(): Promise<InstalledVsCode> {
  if (!existsSync(installed)) await fillCache();
  const folder = join(installed, insideCarrier);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { folder, version };
}

/** Installs beside the final place and renames: an interrupted install is never taken for a whole one. */
async function fillCache(): Promise<void> {
  console.log(`Installing VS Code from npm (${carrier}@${carrierVersion}, once) …`);
  await mkdir(cacheFolder, { recursive: true });
  const attempt = await mkdtemp(join(cacheFolder, 'installing-'));
  try {
    // Without a manifest of its own npm would install into the project around it.
    await writeFile(join(attempt, 'package.json'), '{ "private": true }\n');
    await npmInstall(attempt, `${carrier}@${carrierVersion}`);
    await npmInstall(join(attempt, insideCarrier));
    await rename(attempt, installed);
  } catch (error) {
    if (!existsSync(installed)) throw error;
  } finally {
    await rm(attempt, { recursive: true, force: true });
  }
}

/** Install scripts stay off: they would compile native modules that nothing here needs. */
async function npmInstall(cwd: string, ...packages: string[]): Promise<void> {
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runChild('npm', ['install', ...flags, ...packages], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`npm install of VS Code ended with status ${code}`);
}
