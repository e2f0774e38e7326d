import assert from 'node:assert/strict';
import { longHttpFile, measureKeystrokes } from './bench-keystroke.ts';

describe('a keystroke', () => {
  it('brings fresh lenses, problems and symbols within 16 ms in a file of 10,000 requests', function () {
    this.timeout(60_000);
    // The best of three rounds: what else the machine does at the time is no part of it
    const rounds = [1, 2, 3].map(() => measureKeystrokes(10_000, 20));
    const median = Math.min(...rounds.map(round => round.median));
    const whole = Math.min(...rounds.map(round => round.whole));
    assert.ok(rounds.every(({ lines }) => lines > 50_000));
    // A machine that is slow takes longer for everything: then it is a third of what the whole file takes
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
