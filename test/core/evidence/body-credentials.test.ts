import assert from 'node:assert/strict';
import { bodyCredentials } from '../../../src/core/evidence/body-credentials.ts';
import { claimsInTime, tokenWith } from '../../support/answers.ts';

const token = tokenWith(claimsInTime());
const names = (body: string) => bodyCredentials(body).map(({ name }) => name);

describe('bodyCredentials', () => {
  for (const [what, body, found] of [
    ['a password in a form', 'user=a&password=made-up', ['password']],
    ['a token in JSON', '{"refresh_token":"made-up"}', ['refresh_token']],
    ['a password in XML', '<Security><Password>made-up</Password></Security>', ['Password']],
    ['a signed token under any name', JSON.stringify({ credential: token }), ['credential']],
    ['a signed token in a list', JSON.stringify({ sys: [1, token] }), ['1']],
    ['a word that is no token', '{"credential":"eyJ.eyJ"}', []],
    ['an order', '{"sku":"a","quantity":2}', []],
    ['nothing', '', []],
  ] as const) {
    it(`finds ${found.length === 0 ? 'nothing' : found.join()} in ${what}`, () => {
      assert.deepEqual(names(body), found);
    });
  }
});
