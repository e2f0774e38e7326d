import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, commandIn, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const sent: readonly Header[] = [['Cookie', 'theme=dark; sessionid=made-up']];
const deleting: readonly Header[] = [
  ['Set-Cookie', 'sessionid=""; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0'],
];

describe('session-expired', () => {
  it('is certain and first when the answer deletes the cookie that was sent, and leads to it', () => {
    const text = 'GET https://api.example.com/orders\nCookie: theme=dark; sessionid={{session}}\n';
    const source = sourceOf(text, { session: 'made-up' });
    const first = firstOf({ status: 401, sent, received: deleting, source });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /carries the cookie sessionid, and the answer deletes it/);
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'session');
  });

  it('is certain and first when the server says so of the cookie that was sent', () => {
    const first = firstOf({ status: 401, sent, body: says('Your session has expired') });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'certain');
  });

  it('is likely by the server’s word alone', () => {
    const first = firstOf({
      status: 401,
      sent: bearer(opaque),
      body: says('Session expired. Please log in again.'),
    });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'likely');
  });

  it('is certain for the 440 of IIS', () => {
    const first = firstOf({ status: 440, sent });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'certain');
  });

  it('ranks before sso-required when a request with a session is sent to sign in', () => {
    const received: readonly Header[] = [['Location', 'https://www.example.com/login?next=/orders']];
    const first = firstOf({ status: 302, sent, received, body: '' });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'likely');
    assert.ok(findingOf('sso-required', { status: 302, sent, received, body: '' }));
  });

  it('is likely for a refused session that is the only credential', () => {
    const first = firstOf({ status: 401, sent });
    assert.equal(first?.cause, 'session-expired');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for a cookie beside an Authorization header', () => {
    const change = { status: 401, sent: [...sent, ...bearer(fresh)], received: asks('Bearer') };
    assert.equal(findingOf('session-expired', change), undefined);
  });

  it('stays silent for cookies that are no session', () => {
    for (const cookie of ['theme=dark', 'XSRF-TOKEN=made-up', '_ga=GA1.2.3']) {
      assert.equal(findingOf('session-expired', { status: 401, sent: [['Cookie', cookie]] }), undefined);
    }
  });

  it('stays silent when another cookie than the one sent is deleted', () => {
    const received: readonly Header[] = [['Set-Cookie', 'flash=; Max-Age=0'], ...asks('Bearer')];
    assert.equal(findingOf('session-expired', { status: 401, sent: bearer(fresh), received }), undefined);
  });

  it('stays silent when the server plainly names another cause', () => {
    const change = { status: 401, sent, body: says('Your account has been suspended') };
    assert.equal(findingOf('session-expired', change), undefined);
  });

  it('stays silent for a 403 to a session', () => {
    assert.equal(findingOf('session-expired', { status: 403, sent }), undefined);
  });

  it('stays silent when the request was accepted, even where it signs out', () => {
    assert.equal(findingOf('session-expired', { status: 200, sent, received: deleting }), undefined);
  });

  it('is likely where a session endpoint answers null with 200 and takes the cookie back', () => {
    const change = { status: 200, sent, received: deleting, body: 'null' } as const;
    assert.equal(findingOf('session-expired', change)?.confidence, 'likely');
    const out = { ...change, url: 'https://api.example.com/logout' };
    assert.equal(findingOf('session-expired', out), undefined);
  });
});
