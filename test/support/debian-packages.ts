import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild, stopChild } from './child.ts';

/** A server that Debian packages, and the program that is there once it is installed. */
interface DebianServer {
  readonly name: string;
  readonly program: string;
  /** Its package and what its tests need besides. */
  readonly packages: readonly string[];
}

/** The servers of the suite with real ones. */
const servers = [
  { name: 'nginx', program: '/usr/sbin/nginx', packages: ['nginx', 'openssl'] },
  { name: 'apache2', program: '/usr/sbin/apache2', packages: ['apache2', 'openssl'] },
  { name: 'squid', program: '/usr/sbin/squid', packages: ['squid'] },
] as const satisfies readonly DebianServer[];

export type DebianServerName = (typeof servers)[number]['name'];

export function isInstalled(name: DebianServerName): boolean {
  return servers.some(server => server.name === name && existsSync(server.program));
}

/** Installing the servers takes half a minute; a mirror that does not answer must not hold up the tests. */
const patienceMs = 240_000;

/** Installs the servers that are missing, where this process may; else one line says which go untested, and why. */
export async function installServers(): Promise<void> {
  const missing = servers.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return;
  const obstacle = whyNot();
  if (obstacle !== undefined) return leaveOut(missing, obstacle);
  console.log(`Installing ${namesOf(missing)} (apt-get, once; no service is started) …`);
  const packages = [...new Set(missing.flatMap(server => server.packages))];
  const options = { attempts: 3, flags: ['--no-install-recommends'], withinMs: patienceMs };
  await withoutServices(() => aptInstall(packages, options));
  const still = missing.filter(({ program }) => !existsSync(program));
  if (still.length > 0) leaveOut(still, 'apt-get could not install them');
}

function whyNot(): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return 'they are not installed, and there is no apt-get';
  return process.getuid?.() === 0 ? undefined : 'they are not installed, and installing them takes root';
}

function leaveOut(missing: readonly DebianServer[], why: string): void {
  console.log(`Skipped, the tests with ${namesOf(missing)}: ${why}.`);
}

function namesOf(missing: readonly DebianServer[]): string {
  return missing.map(({ name }) => name).join(', ');
}

const policy = '/usr/sbin/policy-rc.d';

/** Debian starts the service of a package that it installs, unless this file says no (status 101). */
async function withoutServices(install: () => Promise<unknown>): Promise<void> {
  const isOurs = !existsSync(policy);
  if (isOurs) await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await install();
  } finally {
    if (isOurs) await rm(policy, { force: true });
  }
}

interface AptOptions {
  readonly attempts: number;
  readonly flags?: readonly string[];
  /** What apt-get is run by, such as sudo. */
  readonly by?: readonly string[];
  /** It is ended after so many milliseconds. Default: never. */
  readonly withinMs?: number;
}

/** apt waits by itself for dpkg's lock, but not for that of the package lists: hence the attempts. */
export async function aptInstall(
  packages: readonly string[],
  { attempts, flags = [], by = [], withinMs }: AptOptions,
): Promise<boolean> {
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  const signal = withinMs === undefined ? undefined : AbortSignal.timeout(withinMs);
  for (let attempt = 1; attempt <= attempts && signal?.aborted !== true; attempt += 1) {
    if (attempt > 1) await pause(5000);
    await aptGet([...by, 'apt-get', '-qq', 'update'], signal);
    const install = [...by, 'apt-get', '-qq', '-y', ...lock, ...flags, 'install', ...packages];
    if (await aptGet(install, signal)) return true;
  }
  return false;
}

async function aptGet([command = '', ...args]: readonly string[], signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = startChild(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  signal?.addEventListener('abort', () => void stopChild(child), { once: true });
  const [code] = await once(child, 'exit');
  return code === 0;
}
