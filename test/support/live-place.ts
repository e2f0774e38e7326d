import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runChild, startChild, stopChild } from './child.ts';
import { deadPort } from './local-server.ts';
import { projectRoot } from './project-root.ts';

/** The server's program or package is not on this machine; the message says how to get it. */
export class NotAvailable extends Error {}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** The program is up when this port takes connections. */
  readonly port: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: 15 000. */
  readonly timeoutMs?: number;
}

/** Where one server lives while it is measured: a folder of its own, free ports, and programs that end with it. */
export interface LivePlace {
  readonly folder: string;
  freePort(): Promise<number>;
  /** Writes a file of the folder. Returns its path. */
  write(name: string, text: string): Promise<string>;
  /** Lets programs that drop root's rights read and write the folder. */
  openFolder(): Promise<void>;
  /** Starts a program and waits for its port. */
  run(program: Program): Promise<void>;
  /** Runs a script of test/live/apps on a free port, with these npm packages (`name@version`). Returns its origin. */
  node(script: string, packages: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs a script of test/live/apps with Debian's Python and these modules. Returns its origin. */
  python(
    script: string,
    modules: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** Runs a Rack application of test/live/apps with Puma and these libraries. Returns its origin. */
  ruby(script: string, libraries: Readonly<Record<string, string>>): Promise<string>;
  /** Compiles a program of test/live/apps with Debian's Go and these libraries, and runs it. Returns its origin. */
  go(script: string, libraries: Readonly<Record<string, string>>): Promise<string>;
  /** Puts a server of Node's own on a free port, as what stands behind a proxy. Returns its origin. */
  serve(server: Server): Promise<string>;
  /** Ends every program and server that was started here. */
  leave(): Promise<void>;
}

const apps = join(projectRoot, 'test', 'live', 'apps');

export async function livePlace(id: string): Promise<LivePlace> {
  const folder = await mkdtemp(join(tmpdir(), `live-${id}-`));
  const children: ReturnType<typeof startChild>[] = [];
  const servers: Server[] = [];
  const place: LivePlace = {
    folder,
    freePort: deadPort,
    async write(name, text) {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    },
    openFolder: () => chmod(folder, 0o777),
    async run({ command, args, port, cwd = folder, env = {}, timeoutMs = 15_000 }) {
      const log = join(folder, 'log.txt');
      const output = await open(log, 'a');
      const child = startChild(command, args, {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', output.fd, output.fd],
      });
      children.push(child);
      const up = await isListening(port, timeoutMs, () => child.exitCode !== null);
      await output.close();
      if (!up)
        throw new Error(
          `${command} did not start: ${(await readFile(log, 'utf8')).slice(-600)} ${await readFile(join(folder, 'error.log'), 'utf8').catch(() => '')}`,
        );
    },
    async node(script, packages, env = {}) {
      const cwd = await installPackages(id, packages);
      const port = await deadPort();
      const args = [join(apps, script), String(port)];
      await place.run({ command: process.execPath, args, port, cwd, env });
      return `http://127.0.0.1:${port}`;
    },
    async python(script, modules, env = {}) {
      for (const [module, debian] of Object.entries(modules)) need(python, `import ${module}`, debian);
      const port = await deadPort();
      const args = ['-W', 'ignore', join(apps, script), String(port)];
      await place.run({ command: python, args, port, env: { ...env, PYTHONDONTWRITEBYTECODE: '1' } });
      return `http://127.0.0.1:${port}`;
    },
    async ruby(script, libraries) {
      const command = program('puma');
      for (const [library, debian] of Object.entries(libraries))
        need('/usr/bin/ruby', `require "${library}"`, debian);
      const port = await deadPort();
      const args = [
        '-q',
        '-e',
        'production',
        '-b',
        `tcp://127.0.0.1:${port}`,
        '-t',
        '1:2',
        join(apps, script),
      ];
      await place.run({ command, args, port, env: { RAILS_ENV: 'development' } });
      return `http://127.0.0.1:${port}`;
    },
    async go(script, libraries) {
      const compiler = program('go', 'golang-go');
      for (const [library, debian] of Object.entries(libraries))
        if (!existsSync(join(goPath, 'src', library)))
          throw new NotAvailable(`needs the Debian package ${debian}`);
      const command = join(folder, 'app');
      const env = {
        ...process.env,
        GO111MODULE: 'off',
        GOPATH: goPath,
        GOCACHE: join(projectRoot, '.live-servers', 'go-cache'),
      };
      const args = ['build', '-o', command, join(apps, script)];
      const status = await runChild(compiler, args, { cwd: folder, env, timeout: 180_000 });
      if (status !== 0) throw new Error(`${script} does not compile`);
      const port = await deadPort();
      await place.run({ command, args: [String(port)], port });
      return `http://127.0.0.1:${port}`;
    },
    async serve(server) {
      servers.push(server);
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the server has no port');
      return `http://127.0.0.1:${address.port}`;
    },
    async leave() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      // Last started, first stopped: a program may restart what it depends on.
      for (const child of children.reverse()) await stopChild(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return place;
}

/** A program's path. Throws NotAvailable with the Debian package that holds it. */
export function program(name: string, debian: string = name): string {
  const folders = ['/usr/sbin', '/usr/bin'];
  const found = folders.map(folder => join(folder, name)).find(existsSync);
  if (found === undefined) throw new NotAvailable(`needs the Debian package ${debian}`);
  return found;
}

const python = '/usr/bin/python3';

/** Where Debian keeps Go's libraries. */
const goPath = '/usr/share/gocode';

function need(interpreter: string, text: string, debian: string): void {
  const flag = interpreter === python ? '-c' : '-e';
  const { status } = spawnSync(interpreter, [flag, text], { stdio: 'ignore', timeout: 20_000 });
  if (status !== 0) throw new NotAvailable(`needs the Debian package ${debian}`);
}

/** A folder below `.live-servers` in which these packages are installed. */
export async function installPackages(id: string, packages: readonly string[]): Promise<string> {
  const folder = join(projectRoot, '.live-servers', id);
  const stamp = join(folder, 'installed.txt');
  const wanted = packages.join('\n');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    '{ "private": true, "overrides": { "node-fetch": "2.7.0" } }\n',
  );
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const install = ['install', ...quiet, '--prefix', folder, ...packages];
  const status = await runChild('npm', install, { cwd: folder, timeout: 180_000 }).catch(() => 1);
  if (status !== 0) throw new NotAvailable(`npm could not install ${packages.join(' ')}`);
  await writeFile(stamp, wanted);
  return folder;
}

async function isListening(port: number, timeoutMs: number, ended: () => boolean): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end && !ended()) {
    if (await takesConnections(port)) return true;
    await pause(50);
  }
  return false;
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
