import assert from 'node:assert/strict';
import { longHttpFile, measureKeystrokes } from './bench-keystroke.ts';

describe('a keystroke', () => {
  it('brings fresh lenses, problems and symbols within 16 ms in a file of 10,000 requests', function () {
    this.timeout(60_000);
    const { lines, wholeCpu, keystrokeCpu } = measureKeystrokes(10_000, 60);
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
