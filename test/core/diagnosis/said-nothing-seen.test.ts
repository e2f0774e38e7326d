import assert from 'node:assert/strict';
import { saysNothingSeen } from '../../../src/core/diagnosis/said-nothing-seen.ts';

describe('words of a server that saw no credentials', () => {
  for (const text of [
    'No API key found in request',
    'missing_token',
    'Authorization header not provided',
    'credentials have not been supplied',
    'The request does not include a token',
    'access token required',
  ]) {
    it(`are heard in: ${text}`, () => assert.equal(saysNothingSeen(text), true));
  }

  for (const text of [
    'Authentication required',
    'Unauthorized',
    'invalid token',
    'Nothing to see',
    'token expired',
  ]) {
    it(`are not heard in: ${text}`, () => assert.equal(saysNothingSeen(text), false));
  }
});
