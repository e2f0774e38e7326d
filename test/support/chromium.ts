import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { aptInstall } from './debian-packages.ts';

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

async function installFromDebian(): Promise<void> {
  console.log('Installing Chromium (apt-get, once) …');
  const by = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  await aptInstall(['chromium'], { attempts: 10, by });
}
