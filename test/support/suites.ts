// Runs every suite and closes with one line over all of them: `N passed, N failed`.
//   npm test -- [--suite NAME] [--grep TEXT] [--built]
// --built takes the product as it stands in dist, such as the packed one that `npm run package` leaves there.
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct, missingEntries } from '../../esbuild.mjs';
import { runChild } from './child.ts';
import { installServers } from './debian-packages.ts';
import { runHostSuite } from './editor.ts';
import { projectRoot } from './project-root.ts';
import { readTally, resultVariable, type Tally } from './tally.ts';

/** A suite that mocha runs on files; the one inside the editor names its own. */
interface Suite {
  readonly name: string;
  readonly title: string;
  /** Globs below the root; every test file belongs to exactly one suite. */
  readonly files: readonly string[];
  readonly reporter?: 'dot' | 'spec';
  readonly timeoutMs?: number;
  readonly insideEditor?: true;
  /** It starts the built product. */
  readonly needsBuild?: true;
  /** It runs servers of Debian's, which are installed first where that is possible. */
  readonly needsServers?: true;
}

export const suites: readonly Suite[] = [
  {
    name: 'unit',
    title: 'Pure units',
    files: [
      'test/core/**/*.test.ts',
      'test/webview/**/*.test.ts',
      'test/support/**/*.test.ts',
      'test/*.test.ts',
    ],
  },
  {
    name: 'servers',
    title: 'Transport, playground and inspector against local servers',
    files: ['test/{transport,playground,inspector}/**/*.test.ts'],
    timeoutMs: 20_000,
  },
  {
    name: 'real-servers',
    title: 'Real servers: oidc-provider, nginx, Apache, Squid',
    files: ['test/real-servers/**/*.test.ts'],
    timeoutMs: 20_000,
    needsServers: true,
  },
  {
    name: 'cli',
    title: 'Command line',
    files: ['test/cli/**/*.test.ts'],
    timeoutMs: 30_000,
    needsBuild: true,
  },
  {
    name: 'panel',
    title: 'Panel in Chromium',
    files: ['test/webview/**/*.browser.ts'],
    reporter: 'spec',
    timeoutMs: 30_000,
    needsBuild: true,
  },
  {
    name: 'host',
    title: 'Inside the extension host',
    files: ['test/extension/suite/**/*.test.ts'],
    insideEditor: true,
    needsBuild: true,
  },
  {
    name: 'pointer',
    title: 'Pointer in a real VS Code',
    files: ['test/extension/*.test.ts'],
    reporter: 'spec',
    timeoutMs: 120_000,
    needsBuild: true,
  },
];

/** A suite that hangs is stopped. */
const suiteLimitMs = 300_000;

interface Choice {
  readonly suite?: string | undefined;
  readonly grep?: string | undefined;
  readonly built?: boolean | undefined;
}

/** Runs the chosen suites. Returns how many tests passed and failed; a suite without a result counts as one failure. */
async function runSuites(choice: Choice): Promise<{ passed: number; failed: number }> {
  const chosen = suites.filter(({ name }) => choice.suite === undefined || name === choice.suite);
  if (chosen.length === 0)
    throw new Error(`no suite ${choice.suite}; there are ${suites.map(s => s.name).join(', ')}`);
  const total = { passed: 0, failed: 0 };
  const add = (tally: Tally) => {
    total.passed += tally.passed;
    total.failed += tally.failed;
  };
  if (!choice.built && chosen.some(suite => suite.needsBuild)) add(await withoutThrowing('build', build));
  if (chosen.some(suite => suite.needsServers)) await installServers();
  for (const suite of chosen) {
    console.log(`\n── ${suite.title}`);
    const start = performance.now();
    const tally = await withoutThrowing(suite.name, () => runSuite(suite, choice.grep));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`   ${suite.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
    add(tally);
  }
  if (choice.grep !== undefined && total.passed + total.failed === 0) {
    return failure('tests', `no test matches ${choice.grep}`);
  }
  return total;
}

/** The product must be built for the suites that start it; a build that works is not counted as a test. */
async function build(): Promise<Tally> {
  const missing = missingEntries();
  if (missing.length > 0) throw new Error(`cannot build without ${missing.join(', ')}`);
  await buildProduct();
  return { passed: 0, failed: 0, failures: [] };
}

async function runSuite(suite: Suite, grep: string | undefined): Promise<Tally> {
  const files = suite.files.flatMap(pattern => globSync(pattern, { cwd: projectRoot })).sort();
  if (files.length === 0) throw new Error(`no test file in ${suite.files.join(', ')}`);
  const tally = suite.insideEditor ? await runInEditor(grep) : await runMocha(suite, files, grep);
  if (tally.passed + tally.failed === 0 && grep === undefined) throw new Error('no test was run');
  return tally;
}

/** The editor's output does not reach this terminal: what failed is printed from the tally. */
async function runInEditor(grep: string | undefined): Promise<Tally> {
  const tally = await runHostSuite(grep === undefined ? {} : { HTTP_AUTH_TEST_GREP: grep });
  for (const { title, error } of tally.failures) console.log(`\n   ${title}\n${error}`);
  return tally;
}

async function runMocha(suite: Suite, files: readonly string[], grep: string | undefined): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'http-auth-tally-'));
  const result = join(folder, 'tally.json');
  // biome-ignore format: a flag and its value stand together
  const args = [
    'node_modules/mocha/bin/mocha.js', '--forbid-only',
    '--reporter', 'test/support/tally-reporter.ts', '--reporter-option', `base=${suite.reporter ?? 'dot'}`,
    '--timeout', String(suite.timeoutMs ?? 5000),
    ...(grep === undefined ? [] : ['--grep', grep]),
    ...files,
  ];
  try {
    const code = await runChild(process.execPath, args, {
      cwd: projectRoot,
      timeout: suiteLimitMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, [resultVariable]: result },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const tally = readTally(result);
    if (tally === undefined) {
      throw new Error(
        `mocha left no result; it ended with status ${code} or was stopped after ${suiteLimitMs / 1000} s`,
      );
    }
    if (code !== 0 && tally.failed === 0)
      throw new Error(`mocha ended with status ${code} though no test failed`);
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withoutThrowing(name: string, run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    return failure(name, error instanceof Error ? error.message : String(error));
  }
}

function failure(name: string, why: string): Tally {
  console.log(`   ${name} failed: ${why}`);
  return { passed: 0, failed: 1, failures: [{ title: name, error: why }] };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { suite: { type: 'string' }, grep: { type: 'string' }, built: { type: 'boolean' } },
  });
  const { passed, failed } = await runSuites(values);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
