import assert from 'node:assert/strict';
import { withUnintended } from '../../../src/core/diagnosis/unintended-facts.ts';
import type { Unintended } from '../../../src/core/evidence/unintended.ts';
import { finding } from '../../support/inspection-builder.ts';

const fact = { where: '@token on line 1', text: 'the value is a placeholder' };
const placeholder: Unintended = { kind: 'placeholder', note: 'A note.', facts: [fact] };
const status = { where: 'response status', text: '401' };

describe('withUnintended', () => {
  it('adds to the causes that it may be behind, behind their own facts, and to no other', () => {
    const findings = [
      finding('malformed-credentials', 'certain', { facts: [status] }),
      finding('rate-limited', 'possible', { facts: [status] }),
    ];
    const { findings: changed } = withUnintended({ findings, broken: [] }, [placeholder]);
    assert.deepEqual(
      changed.map(({ cause, facts }) => [cause, facts]),
      [
        ['malformed-credentials', [status, fact]],
        ['rate-limited', [status]],
      ],
    );
  });

  it('changes nothing where there is nothing to add', () => {
    const diagnosis = { findings: [finding('token-expired', 'certain')], broken: [] };
    assert.equal(withUnintended(diagnosis, []), diagnosis);
    assert.deepEqual(withUnintended(diagnosis, [placeholder]), diagnosis);
  });
});
