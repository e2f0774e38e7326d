// Makes a fresh checkout ready: installs what package-lock.json pins where it is not there yet.
// Plain Node 20 without dependencies; silent when nothing is to be done.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns the `packages` table of a lock file, or undefined when there is none that can be read. */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Why `npm ci` is needed, or undefined when node_modules holds what the lock file names. */
function staleness() {
  const wanted = lockedPackages('package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or cannot be read');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (installed === undefined) return 'node_modules is not there yet';
  // An optional package belongs to another platform when it is absent.
  const stale = Object.entries(wanted).find(
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  );
  if (stale !== undefined) return `${stale[0]} is not at ${stale[1].version}`;
  return existsSync(join(root, 'node_modules/.bin/node')) ? undefined : 'the pinned Node is not there';
}

function install(reason) {
  console.log(`Installing packages (${reason}) …`);
  // `npm` is a script of the shell's on Windows.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell,
  });
  return status ?? 1;
}

const major = Number.parseInt(process.versions.node, 10);
if (major < 20) {
  console.error(`Node 20 or newer is needed to start; this is ${process.version}.`);
  process.exit(1);
}
const reason = staleness();
if (reason !== undefined) process.exitCode = install(reason);
