import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/auth/decode-text.ts';
import { tokenWith } from '../../support/answers.ts';

const token = tokenWith({ sub: 'alice' });

describe('decodeText', () => {
  const kinds: readonly [text: string, kind: string][] = [
    [token, 'token'],
    [`  ${token}\n`, 'token'],
    [`Bearer ${token}`, 'credentials'],
    [`Authorization: Bearer ${token}`, 'credentials'],
    ['proxy-authorization: Basic YTpi', 'credentials'],
    ['WWW-Authenticate: Basic realm="a"', 'challenges'],
    ['Proxy-Authenticate: Negotiate', 'challenges'],
    ['Cookie: a=1; b=2', 'cookies'],
    ['Set-Cookie: a=1; HttpOnly', 'cookies'],
  ];
  for (const [text, kind] of kinds) {
    it(`reads ${kind} from ${text.slice(0, 30).trim()}`, () => assert.equal(decodeText(text)?.kind, kind));
  }

  it('decodes the token inside credentials', () => {
    const decoded = decodeText(`Authorization: Bearer ${token}`);
    assert.equal(decoded?.kind === 'credentials' && decoded.token?.claims?.['sub'], 'alice');
  });

  for (const text of ['', 'nonsense', '{"a":1}', 'https://example.com/']) {
    it(`reads nothing from "${text}"`, () => assert.equal(decodeText(text), undefined));
  }
});
