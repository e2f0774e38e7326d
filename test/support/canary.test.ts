import assert from 'node:assert/strict';
import { canary, leaks } from './canary.ts';

const secret = canary('a header');
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a canary', () => {
  for (const [where, text] of [
    ['in plain', `Bearer ${secret}`],
    ['in a URL', `https://a.example/?token=%6d${secret.slice(1)}&b`],
    ['as base64', base64(secret)],
    ['in a Basic header', `Basic ${base64(`alice:${secret}`)}`],
    ['in a longer base64', base64(`xy${secret}?>?>`)],
    ['in base64url', Buffer.from(`x${secret}~~`).toString('base64url')],
  ] as const) {
    it(`is found ${where}`, () => assert.deepEqual(leaks(text, [secret]), [secret]));
  }

  it('is not found where it is not', () => {
    for (const text of ['', secret.slice(0, -1), base64(secret.slice(0, 10)), canary('another')])
      assert.deepEqual(leaks(text, [secret]), []);
  });
});
