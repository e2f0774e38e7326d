import assert from 'node:assert/strict';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, ranking, says, textAfterFix } from '../refusals.ts';

const text = 'GET https://api.example.com/orders\nAccept: */*\n';
const textWith = (value: string) =>
  `GET https://api.example.com/orders\nAuthorization: ${value}\nAccept: */*\n`;

describe('missing-credentials', () => {
  for (const [challenge, template] of [
    ['Bearer realm="api"', 'Bearer {{token}}'],
    ['Basic realm="api"', 'Basic {{user}} {{password}}'],
    ['Digest realm="api", nonce="n"', 'Digest {{user}} {{password}}'],
    ['DPoP algs="ES256"', 'DPoP {{token}}'],
  ] as const) {
    it(`is certain and first for ${challenge} to a bare request, and adds the header`, () => {
      const first = firstOf({ status: 401, received: asks(challenge), source: sourceOf(text) });
      assert.equal(first?.cause, 'missing-credentials');
      assert.equal(first?.confidence, 'certain');
      assert.equal(textAfterFix(text, first), textWith(template));
    });
  }

  it('names a scheme that nobody types by hand without an edit', () => {
    const first = firstOf({ status: 401, received: asks('Negotiate'), source: sourceOf(text) });
    assert.equal(first?.cause, 'missing-credentials');
    assert.equal(textAfterFix(text, first), text);
  });

  it('is likely and first for a 401 without a challenge', () => {
    assert.equal(firstOf({ status: 401 })?.cause, 'missing-credentials');
    assert.equal(firstOf({ status: 401 })?.confidence, 'likely');
  });

  it('takes the server’s word without a challenge', () => {
    const body = says('This request carries no credentials');
    const [unauthorized, forbidden] = [firstOf({ status: 401, body }), firstOf({ status: 403, body })];
    assert.equal(unauthorized?.cause, 'missing-credentials');
    assert.equal(unauthorized?.confidence, 'certain');
    assert.equal(forbidden?.cause, 'missing-credentials');
    assert.equal(forbidden?.confidence, 'likely');
  });

  it('does not count anti-forgery and unrelated cookies as credentials', () => {
    const sent = [['Cookie', 'XSRF-TOKEN=made-up; theme=dark']] as const;
    const first = firstOf({ status: 401, sent, received: asks('Bearer') });
    assert.equal(first?.cause, 'missing-credentials');
    assert.equal(first?.confidence, 'certain');
  });

  it('is no more than possible for a bare 403', () => {
    assert.equal(findingOf('missing-credentials', { status: 403 })?.confidence, 'possible');
  });

  it('says that something was sent when the server saw nothing', () => {
    const change = { status: 401, sent: bearer(fresh), body: says('No token provided') };
    assert.equal(findingOf('missing-credentials', change)?.confidence, 'likely');
    assert.match(
      findingOf('missing-credentials', change)?.explanation ?? '',
      /although the request carries some \(Authorization header\)/,
    );
  });

  it('stays silent when a credential was sent and the server names no absence', () => {
    for (const sent of [
      bearer(fresh),
      [['X-Api-Key', 'made-up']] as const,
      [['Cookie', 'sid=made-up']] as const,
    ]) {
      assert.equal(
        findingOf('missing-credentials', { status: 401, sent, received: asks('Bearer') }),
        undefined,
      );
    }
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(findingOf('missing-credentials', { status: 200, body: says('Login required') }), undefined);
  });

  it('stays silent for a missing page and a server error', () => {
    assert.deepEqual(ranking({ status: 404 }), ['not-an-auth-failure: likely']);
    assert.deepEqual(ranking({ status: 500 }), ['not-an-auth-failure: likely']);
  });

  it('stays silent for a sign-in attempt, whose credentials stand in the body', () => {
    for (const url of ['https://api.example.com/login', 'https://idp.example.com/oauth2/token']) {
      const change = { method: 'POST', url, sentBody: 'user=alice&password=fake', status: 401 };
      assert.equal(findingOf('missing-credentials', change), undefined);
    }
  });

  it('leaves a sign-in page to sso-required', () => {
    const change = { status: 302, received: [['Location', 'https://login.example.com/']] as const, body: '' };
    assert.equal(findingOf('missing-credentials', change), undefined);
  });
});
