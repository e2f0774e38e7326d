import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { projectRoot } from '../support/project-root.ts';

const run = promisify(execFile);

/** The Node of these tests and whatever others are on the PATH: users start the built file with theirs. */
function nodes(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const found = folders
    .map(folder => join(folder, 'node'))
    .filter(existsSync)
    .map(path => realpathSync(path));
  return [...new Set([realpathSync(process.execPath), ...found])];
}

describe('the built command line', () => {
  let playground: Playground;
  before(async () => {
    playground = await startPlayground({ now: Date.now });
  });
  after(() => playground.close());

  for (const node of nodes()) {
    it(`diagnoses standard input under ${node}`, async () => {
      const child = run(node, [join(projectRoot, 'dist/cli.js'), 'diagnose', '-', '--json'], {
        timeout: 20_000,
      });
      child.child.stdin?.end(`GET ${playground.origin}/api/orders\n`);
      // Status 1, "a failure was found and explained", rejects the promise and keeps the output.
      const { code, stdout, stderr } = (await child.catch(
        (error: { code: number; stdout: string; stderr: string }) => error,
      )) as { code?: number; stdout: string; stderr: string };
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.equal(JSON.parse(stdout).results[0].findings[0].cause, 'missing-credentials');
    }).timeout(30_000);
  }
});
