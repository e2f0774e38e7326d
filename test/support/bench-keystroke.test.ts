import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type KeystrokeTimes, longHttpFile } from './bench-keystroke.ts';

describe('a keystroke', () => {
  it('brings fresh lenses, problems and symbols within 16 ms in a file of 10,000 requests', async function () {
    this.timeout(60_000);
    // In a process of its own: what other tests have left in this one is no part of it
    const script = fileURLToPath(new URL('bench-keystroke.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json']);
    const { lines, wholeCpu, keystrokeCpu }: KeystrokeTimes = JSON.parse(stdout);
    assert.ok(lines > 50_000);
    // A machine that is slow or busy takes longer for everything: then it is half of what the whole file takes
    const bound = Math.max(16, wholeCpu / 2);
    const told = `${keystrokeCpu.toFixed(1)} ms, and the whole file takes ${wholeCpu.toFixed(1)} ms`;
    assert.ok(keystrokeCpu < bound, told);
  });

  it('is measured in a file that holds what people write', () => {
    assert.match(
      longHttpFile(2),
      /### Request 1\n# @name r1\nPOST .*\nAuthorization: Bearer \{\{token\}\}\n/,
    );
  });
});
