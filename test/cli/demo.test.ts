import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../support/project-root.ts';

describe('the demo', () => {
  it('finds the expected cause of every practice request with the built command line, and ends by itself', async () => {
    const { status, output } = await runDemo();
    assert.match(output, /^[1-9]\d* requests diagnosed, 0 not as expected$/m, output);
    assert.equal(status, 0);
  });
});

function runDemo(): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise(resolve => {
    const demo = join(projectRoot, 'test/support/demo.ts');
    const child = execFile(process.execPath, [demo], (_, stdout, stderr) => {
      resolve({ status: child.exitCode ?? 1, output: stdout + stderr });
    });
  });
}
