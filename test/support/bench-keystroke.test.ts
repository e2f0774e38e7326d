import assert from 'node:assert/strict';
import { longHttpFile, measureKeystrokes } from './bench-keystroke.ts';

describe('a keystroke', () => {
  it('brings fresh lenses, problems and symbols within 16 ms in a file of 10,000 requests', function () {
    this.timeout(60_000);
    const { requests, lines, whole, median } = measureKeystrokes(10_000, 40);
    assert.equal(requests, 10_000);
    assert.ok(lines > 50_000);
    // A machine that is busy takes longer for everything: then it is a third of what the whole file takes
    const bound = Math.max(16, whole / 3);
    assert.ok(median < bound, `${median.toFixed(1)} ms, and the whole file takes ${whole.toFixed(1)} ms`);
  });

  it('is measured in a file that holds what people write', () => {
    assert.match(
      longHttpFile(2),
      /### Request 1\n# @name r1\nPOST .*\nAuthorization: Bearer \{\{token\}\}\n/,
    );
  });
});
