import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/auth/decode-text.ts';
import { describeDecoded } from '../../../src/core/report/decoded-text.ts';
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

  it('reads a key in a header of an API’s own, and nothing else that looks like a header', () => {
    const key = decodeText('X-API-Key: made-up-0123456789abcdef');
    assert.deepEqual(key, { kind: 'key', header: 'X-API-Key', value: 'made-up-0123456789abcdef' });
    const shown = JSON.stringify(key && describeDecoded(key));
    assert.match(shown, /header of this API’s own/);
    assert.ok(!shown.includes('made-up-0123456789abcdef'));
    for (const text of ['Content-Type: text/plain', 'X-Request-Id: 1', 'X-API-Key:'])
      assert.equal(decodeText(text), undefined);
  });

  it('decodes the token inside credentials', () => {
    const decoded = decodeText(`Authorization: Bearer ${token}`);
    assert.equal(decoded?.kind === 'credentials' && decoded.token?.claims?.['sub'], 'alice');
  });

  for (const text of ['', 'nonsense', '{"a":1}', 'https://example.com/']) {
    it(`reads nothing from "${text}"`, () => assert.equal(decodeText(text), undefined));
  }
});
