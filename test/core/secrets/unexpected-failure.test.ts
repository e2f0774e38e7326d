import assert from 'node:assert/strict';
import { unexpectedFailure } from '../../../src/core/secrets/unexpected-failure.ts';

describe('an unexpected failure', () => {
  it('shows the first line of its message', () => {
    assert.equal(unexpectedFailure(new Error('no space left\nat somewhere')), 'no space left');
    assert.equal(unexpectedFailure('a bare text'), 'a bare text');
  });

  it('masks what its message quotes', () => {
    const shown = unexpectedFailure(
      new Error('cannot parse Authorization: Bearer not-a-real-token-0123456789'),
    );
    assert.match(shown, /^cannot parse Authorization: Bearer /);
    assert.doesNotMatch(shown, /real-token/);
  });

  it('shows its kind alone when the message is long enough to quote its input', () => {
    assert.equal(unexpectedFailure(new SyntaxError(`bad: ${'opaque secret '.repeat(40)}`)), 'SyntaxError');
  });
});
