import assert from 'node:assert/strict';
import { inspectPlayground } from '../support/playground-evaluation.ts';

describe('the inspector on the practice server', () => {
  it('names first what is really wrong with every practice request', async () => {
    const verdicts = await inspectPlayground(true);
    assert.ok(verdicts.length >= 37, String(verdicts.length));
    const wrong = verdicts.flatMap(({ name, expected, diagnosis }) => {
      const ranked = diagnosis.findings.map(({ cause, confidence }) => `${cause} (${confidence})`);
      const broken = diagnosis.broken.map(({ cause, error }) => `${name}: ${cause} broke: ${error}`);
      return diagnosis.findings[0]?.cause === expected
        ? broken
        : [...broken, `${name}: ${expected}, not ${ranked.join(', ')}`];
    });
    assert.deepEqual(wrong, []);
  }).timeout(30_000);
});
