import assert from 'node:assert/strict';
import { readUrlCredentials } from '../../../src/core/auth/url-credentials.ts';

describe('readUrlCredentials', () => {
  it('reads userinfo, decoded', () => {
    assert.deepEqual(readUrlCredentials('https://alice:p%40ss%3Aword@api.example/x'), {
      userinfo: { user: 'alice', password: 'p@ss:word' },
      parameters: [],
    });
  });

  it('reads a user or a password alone', () => {
    assert.deepEqual(readUrlCredentials('https://key@api.example/').userinfo, { user: 'key', password: '' });
    assert.deepEqual(readUrlCredentials('https://:key@api.example/').userinfo, { user: '', password: 'key' });
  });

  it('keeps percent signs that encode nothing', () => {
    assert.equal(readUrlCredentials('https://a:100%25%zz@api.example/').userinfo?.password, '100%25%zz');
  });

  it('reads key-like parameters in order', () => {
    const { parameters } = readUrlCredentials(
      'https://api.example/?api_key=a%20b&page=2&access_token=c&api_key=d',
    );
    assert.deepEqual(parameters, [
      { name: 'api_key', value: 'a b' },
      { name: 'access_token', value: 'c' },
      { name: 'api_key', value: 'd' },
    ]);
  });

  it('takes a long code for a key and a short one for none', () => {
    assert.equal(readUrlCredentials(`https://api.example/?code=${'a'.repeat(56)}`).parameters.length, 1);
    assert.equal(readUrlCredentials('https://api.example/?code=DE').parameters.length, 0);
  });

  for (const url of [
    '',
    'not a url',
    '/relative?api_key=a',
    'https://',
    'http://[',
    'https://api.example/?page=1&q=key#token=a',
  ]) {
    it(`finds nothing in "${url}"`, () => assert.deepEqual(readUrlCredentials(url), { parameters: [] }));
  }
});
