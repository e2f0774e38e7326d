import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/auth/decode-text.ts';
import { decodedProblems, describeDecoded } from '../../../src/core/report/decoded-text.ts';
import { tokenWith } from '../../support/answers.ts';

const token = tokenWith({ sub: 'alice', exp: 1_700_000_000 });

function described(text: string): Record<string, unknown> {
  const decoded = decodeText(text);
  assert.ok(decoded, `${text} is not read`);
  return describeDecoded(decoded);
}

describe('describeDecoded', () => {
  const kinds: readonly (readonly [text: string, kind: string, hidden: string])[] = [
    [token, 'token', token.split('.')[2] ?? token],
    [`Authorization: Bearer ${token}`, 'credentials', token.split('.')[2] ?? token],
    ['Authorization: Basic YWxpY2U6ZmFrZS1wYXNzd29yZA==', 'credentials', 'fake-password'],
    ['Cookie: sid=canary-fake-session', 'cookies', 'canary-fake-session'],
    ['WWW-Authenticate: Bearer error="invalid_token"', 'challenges', token],
  ];
  for (const [text, kind, hidden] of kinds) {
    it(`reads ${text.slice(0, 24)}… as ${kind} and hides what is secret`, () => {
      const result = described(text);
      assert.equal(result['kind'], kind);
      assert.ok(!JSON.stringify(result).includes(hidden));
    });
  }

  it('keeps the claims, and says that the signature is unchecked', () => {
    const result = described(token);
    assert.deepEqual(result['claims'], { sub: 'alice', exp: 1_700_000_000 });
    assert.equal(result['signature'], 'unchecked');
  });
});

describe('decodedProblems', () => {
  it('finds nothing wrong with a sound header', () => {
    const decoded = decodeText('WWW-Authenticate: Bearer realm="x"');
    assert.deepEqual(decoded && decodedProblems(decoded), []);
  });

  it('names what is wrong with credentials', () => {
    const decoded = decodeText('Authorization: Bearer Bearer x');
    assert.notEqual(decoded && decodedProblems(decoded).length, 0);
  });
});
