import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';
import { runChild } from './child.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// biome-ignore format: one purpose a line
const quietFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a headless Chromium; on Debian it is installed first where there is none. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({ executablePath: await chromiumPath(), args: quietFlags });
}

async function chromiumPath(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get')) await installFromDebian();
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('no Chromium: install one, or name its program in the variable CHROMIUM');
  }
  return installed;
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return named ?? usualPlaces.find(existsSync);
}

/** apt waits by itself for dpkg's lock, but not for that of the package lists: hence the attempts. */
async function installFromDebian(): Promise<void> {
  console.log('Installing Chromium (apt-get, once) …');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await aptGet([...asRoot, 'apt-get', '-qq', 'update']);
    const install = [
      ...asRoot,
      'apt-get',
      '-qq',
      '-y',
      '-o',
      'DPkg::Lock::Timeout=300',
      'install',
      'chromium',
    ];
    if (await aptGet(install)) return;
    await sleep(5000);
  }
}

async function aptGet([command = '', ...args]: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await runChild(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })) === 0;
}
