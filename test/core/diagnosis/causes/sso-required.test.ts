import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { asks, bearer, findingOf, firstOf, fresh } from '../refusals.ts';

const to = (location: string): readonly Header[] => [['Location', location]];
const page =
  '<html><form action="/session"><input name="user"><input type="password" name="p"></form></html>';

describe('sso-required', () => {
  for (const [what, location] of [
    [
      'an authorization endpoint',
      'https://idp.example.com/oauth2/authorize?client_id=made-up&response_type=code',
    ],
    ['a SAML request', 'https://idp.example.com/start?SAMLRequest=ZmFrZQ%3D%3D'],
    ['a login page of the same host', '/login?next=%2Forders'],
    ['a host for signing in', 'https://login.example.com/'],
  ] as const) {
    it(`is certain and first for a redirect to ${what}`, () => {
      const first = firstOf({ status: 302, received: to(location), body: '' });
      assert.equal(first?.cause, 'sso-required');
      assert.equal(first?.confidence, 'certain');
      assert.equal(first?.facts[0]?.text, location);
    });
  }

  it('is likely and first for a sign-in page under 200', () => {
    const first = firstOf({ status: 200, body: page });
    assert.equal(first?.cause, 'sso-required');
    assert.equal(first?.confidence, 'likely');
  });

  it('says that the token which was sent does not count there', () => {
    const first = firstOf({ status: 302, sent: bearer(fresh), received: to('/login'), body: '' });
    assert.equal(first?.cause, 'sso-required');
    assert.match(first?.explanation ?? '', /does not count there/);
  });

  it('stays silent for a redirect that is no sign-in', () => {
    for (const location of ['/orders/', 'https://www.example.com/orders', '/authors/7', '/blogging']) {
      assert.equal(findingOf('sso-required', { status: 302, received: to(location), body: '' }), undefined);
    }
  });

  it('stays silent when the sign-in page itself was asked for', () => {
    assert.equal(findingOf('sso-required', { url: 'https://www.example.com/login', body: page }), undefined);
  });

  it('stays silent for a page without a password field', () => {
    const body = '<html><form action="/search"><input name="q"></form></html>';
    assert.equal(findingOf('sso-required', { body }), undefined);
  });

  it('stays silent for a plain challenge', () => {
    assert.equal(findingOf('sso-required', { status: 401, received: asks('Bearer') }), undefined);
  });

  it('stays silent for a 201 whose Location names what was made', () => {
    const change = { method: 'POST', status: 201, received: to('https://api.example.com/login/7') };
    assert.equal(findingOf('sso-required', change), undefined);
  });
});
