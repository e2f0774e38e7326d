import assert from 'node:assert/strict';
import { expandCredentials } from '../../../src/core/http-file/shorthands.ts';

const encoded = (pair: string): string => Buffer.from(pair).toString('base64');

describe('expandCredentials', () => {
  const pairs: readonly (readonly [value: string, pair: string])[] = [
    ['Basic alice secret', 'alice:secret'],
    ['basic   alice \t secret', 'alice:secret'],
    ['Basic alice:secret', 'alice:secret'],
    ['Basic alice:a:b', 'alice:a:b'],
    ['Basic alice pass:word', 'alice:pass:word'],
    ['Basic alice correct  horse staple', 'alice:correct  horse staple'],
    ['Basic :secret', ':secret'],
    ['Basic alice:', 'alice:'],
    ['Basic jürgen:pässwörd', 'jürgen:pässwörd'],
    ['Basic alice 😀', 'alice:😀'],
  ];
  for (const [value, pair] of pairs) {
    it(`encodes "${value}"`, () => {
      assert.deepEqual(expandCredentials(value), { value: `Basic ${encoded(pair)}`, spaceInPassword: false });
    });
  }

  it('takes everything behind the first colon as the password, and says that clients disagree', () => {
    const expected = { value: `Basic ${encoded('alice:pa ss word')}`, spaceInPassword: true };
    assert.deepEqual(expandCredentials('Basic alice:pa ss word'), expected);
  });

  const unchanged = [
    `Basic ${encoded('alice:secret')}`,
    `Basic ${encoded('alice:secret').replace(/=+$/, '')}`,
    `Basic ${encoded('alice:secret').slice(0, 6)} ${encoded('alice:secret').slice(6)}`,
    'Basic notbase64atall!',
    'Basic',
    'Basic ',
    '',
    'Bearer a b',
    'Digest alice secret',
    'BasicX alice secret',
  ];
  for (const value of unchanged) {
    it(`leaves "${value}" as it is`, () => {
      assert.deepEqual(expandCredentials(value), { value, spaceInPassword: false });
    });
  }
});
