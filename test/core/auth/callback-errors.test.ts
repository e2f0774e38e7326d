import assert from 'node:assert/strict';
import { readAuthorizationState, readCallback } from '../../../src/core/auth/callback-errors.ts';

const callback = 'https://app.example.com/callback';

describe('readCallback', () => {
  it('reads an error with its description, page and state', () => {
    const url = `${callback}?error=access_denied&error_description=The+user+said+no&error_uri=https%3A%2F%2Fidp.example.com%2Fhelp&state=made-up`;
    assert.deepEqual(readCallback(url), {
      part: 'query',
      error: 'access_denied',
      description: 'The user said no',
      uri: 'https://idp.example.com/help',
      state: 'made-up',
    });
  });

  it('reads the fragment of the implicit flow, and a relative URL', () => {
    assert.deepEqual(readCallback(`${callback}#error=login_required&state=s`), {
      part: 'fragment',
      error: 'login_required',
      state: 's',
    });
    assert.equal(readCallback('/callback?error=invalid_scope')?.error, 'invalid_scope');
  });

  it('reads an unknown code that is described', () => {
    assert.equal(readCallback(`${callback}?error=made_up&error_description=Why`)?.error, 'made_up');
  });

  it('reads the state of a success, and not its code', () => {
    assert.deepEqual(readCallback(`${callback}?code=FAKE&state=made-up`), {
      part: 'query',
      state: 'made-up',
    });
    assert.deepEqual(readCallback(`${callback}#id_token=FAKE&state=made-up`), {
      part: 'fragment',
      state: 'made-up',
    });
  });

  it('cuts what is long', () => {
    const url = `${callback}?error=access_denied&error_description=${'x'.repeat(5000)}`;
    assert.equal(readCallback(url)?.description?.length, 2000);
  });

  for (const url of [
    '/login?error',
    '/login?error=true',
    '/login?error=1&state=open',
    '/search?q=error&state=done',
    '/redeem?code=SUMMER',
    'https://idp.example.com/authorize?client_id=a&response_type=code&state=s',
    'https://idp.example.com/logged-out?state=s',
    '/orders#error-handling',
    'http://[',
    '',
  ]) {
    it(`stays silent for ${url || 'an empty URL'}`, () => {
      assert.equal(readCallback(url), undefined);
    });
  }
});

describe('readAuthorizationState', () => {
  it('reads the state and where it has to come back to', () => {
    const url =
      'https://idp.example.com/authorize?client_id=a&response_type=code&state=s&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback';
    assert.deepEqual(readAuthorizationState(url), { state: 's', redirectUri: callback });
  });

  for (const url of [
    `${callback}?code=FAKE&state=s`,
    '/orders?state=open',
    '/authorize?client_id=a&response_type=code',
    '',
  ]) {
    it(`stays silent for ${url || 'an empty URL'}`, () => {
      assert.equal(readAuthorizationState(url), undefined);
    });
  }
});
