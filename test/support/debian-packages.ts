import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { runChild } from './child.ts';

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

/** Installs the servers that are missing, where this process may; else one line says which go untested, and why. */
export async function installServers(): Promise<void> {
  const missing = servers.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return;
  const obstacle = whyNot();
  if (obstacle !== undefined) return leaveOut(missing, obstacle);
  console.log(`Installing ${namesOf(missing)} (apt-get, once; no service is started) …`);
  const packages = [...new Set(missing.flatMap(server => server.packages))];
  await withoutServices(() => aptInstall(packages, { attempts: 3, flags: ['--no-install-recommends'] }));
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
}

/** One run of apt-get may take five minutes. */
const limitMs = 300_000;

/** apt waits by itself for dpkg's lock, but not for that of the package lists: hence the attempts. */
export async function aptInstall(
  packages: readonly string[],
  { attempts, flags = [], by = [] }: AptOptions,
): Promise<boolean> {
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await aptGet([...by, 'apt-get', '-qq', 'update']);
    if (await aptGet([...by, 'apt-get', '-qq', '-y', ...lock, ...flags, 'install', ...packages])) return true;
    if (attempt < attempts) await pause(5000);
  }
  return false;
}

async function aptGet([command = '', ...args]: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  return (await runChild(command, args, { env, stdio: [...stdio], timeout: limitMs })) === 0;
}
