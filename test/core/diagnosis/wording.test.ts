import assert from 'node:assert/strict';
import { normalise } from '../../../src/core/diagnosis/wording.ts';

const vectors: readonly (readonly [text: string, words: string])[] = [
  ['Token expired.', 'token expired'],
  ['EXPIRED_ACCESS_TOKEN', 'expired access token'],
  ['TokenExpiredError', 'token expired error'],
  ['JWTVerificationException', 'jwt verification exception'],
  ['InvalidJWTToken', 'invalid jwt token'],
  ['io.jsonwebtoken.ExpiredJwtException', 'io jsonwebtoken expired jwt exception'],
  ['token-expired', 'token expired'],
  ['  Access   denied!!  ', 'access denied'],
  ["The token isn't valid", 'the token is not valid'],
  ['You don’t have permission', 'you do not have permission'],
  ['Cannot log in', 'can not log in'],
  ["Can't log in", 'can not log in'],
  ['CANNOT_LOG_IN', 'can not log in'],
  ["the claim 'aud' is missing", 'the claim aud is missing'],
  ['the issuer’s keys', "the issuer's keys"],
  ['error: "invalid_token"', 'error invalid token'],
  ['OAuth2Error', 'oauth 2 error'],
  ['see https://docs.example.com/errors/expired for more', 'see url for more'],
  ['Zugriff verweigert: Ärger', 'zugriff verweigert ärger'],
  ['令牌 expired', '令牌 expired'],
  ['', ''],
  ['!!! --- ???', ''],
];

describe('normalise', () => {
  for (const [text, words] of vectors) {
    it(`reads "${text}" as "${words}"`, () => {
      assert.equal(normalise(text), words);
    });
  }

  it('reads no more than 600 characters', () => {
    assert.ok(normalise('word '.repeat(10_000)).length <= 600);
  });

  it('is done when it is done: its result stays as it is', () => {
    for (const [text] of vectors) assert.equal(normalise(normalise(text)), normalise(text), text);
  });
});
