import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { type FailedTest, resultVariable, type Tally, writeTally } from '../../support/tally.ts';
import { extension } from './extension-under-test.ts';

/**
 * Called by the editor inside its extension host. Runs every `*.test.ts` of this folder and leaves the tally in the file
 * that the launcher named; without one, rejects when a test failed.
 */
export async function run(): Promise<void> {
  const path = process.env[resultVariable];
  try {
    const tally = await runTests();
    if (path !== undefined) writeTally(path, tally);
    else if (tally.failed > 0) throw new Error(JSON.stringify(tally.failures, undefined, 2));
  } catch (error) {
    if (path === undefined) throw error;
    writeTally(path, {
      passed: 0,
      failed: 1,
      failures: [{ title: 'the suite itself', error: textOf(error) }],
    });
  }
}

async function runTests(): Promise<Tally> {
  const grep = process.env['HTTP_AUTH_TEST_GREP'];
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, ...(grep === undefined ? {} : { grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of testNames()) await import(`./${name}.test.ts`);
  const failures: FailedTest[] = [];
  let passed = 0;
  await new Promise<void>(resolve => {
    mocha
      .run(() => resolve())
      .on('pass', () => {
        passed += 1;
      })
      .on('fail', (test, error) => failures.push({ title: test.fullTitle(), error: textOf(error) }))
      .on('pending', test => failures.push({ title: test.fullTitle(), error: 'was skipped' }));
  });
  return { passed, failed: failures.length, failures };
}

/** The bundler packs every test of this folder; which ones there are is read from the folder itself. */
function testNames(): string[] {
  const ending = '.test.ts';
  return readdirSync(join(extension.extensionPath, 'test/extension/suite'))
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length))
    .sort();
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
