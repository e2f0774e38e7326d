import assert from 'node:assert/strict';
import { readSecretCases } from '../../support/secret-cases.ts';
import { ours, scoreCases } from '../../support/secret-evaluation.ts';

describe('secrets in files as people write them', () => {
  const recall: readonly (readonly [what: string, fixture: string, least: number])[] = [
    ['by their place', 'by-place.txt', 0.97],
    ['by their shape', 'by-shape.txt', 0.95],
  ];
  for (const [what, fixture, least] of recall)
    it(`are found ${what}`, async () => {
      const { found, secrets, wrong } = await scoreCases(ours, readSecretCases(fixture));
      assert.ok(secrets > 200);
      assert.ok(found / secrets >= least, wrong.join('\n'));
    });

  it('are many: at least 400 labelled cases and as many silent ones', () => {
    const count = (fixture: string) => readSecretCases(fixture).length;
    assert.ok(count('by-place.txt') + count('by-shape.txt') >= 400);
    assert.ok(count('silent.txt') >= 400);
  });

  it('are not seen in placeholders, references and names about secrets', async () => {
    const { alarms, wrong } = await scoreCases(ours, readSecretCases('silent.txt'));
    assert.equal(alarms, 0, wrong.join('\n'));
  });
});
