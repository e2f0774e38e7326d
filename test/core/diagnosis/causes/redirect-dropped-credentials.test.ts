import assert from 'node:assert/strict';
import type { Header, Hop } from '../../../../src/core/evidence/exchange.ts';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, textAfterFix } from '../refusals.ts';

function hop(from: string, to: string, headers: readonly Header[]): Hop {
  return {
    request: { method: 'GET', url: from, headers, bodySize: 0 },
    response: {
      status: 302,
      statusText: 'Found',
      headers: [['Location', to]],
      body: { text: '', size: 0, truncated: false },
      httpVersion: '1.1',
    },
    location: to,
    dropped: headers.map(([name]) => ({ name, why: 'another origin' })),
  };
}

const start = 'https://api.example.com/orders';
const end = 'https://eu.api.example.com/orders';
const moved = {
  status: 401,
  url: end,
  hops: [hop(start, end, bearer(fresh))],
  received: asks('Bearer'),
} as const;

describe('redirect-dropped-credentials', () => {
  it('is certain and first when only the first hop carried the header, and requests the end directly', () => {
    const text = `GET ${start}\nAuthorization: Bearer made-up\n`;
    const first = firstOf({ ...moved, source: sourceOf(text) });
    assert.equal(first?.cause, 'redirect-dropped-credentials');
    assert.equal(first?.confidence, 'certain');
    assert.match(
      first?.explanation ?? '',
      /https:\/\/api\.example\.com redirected to https:\/\/eu\.api\.example\.com/,
    );
    assert.equal(textAfterFix(text, first), `GET ${end}\nAuthorization: Bearer made-up\n`);
  });

  it('names the hop that dropped them, of several', () => {
    const middle = 'https://www.api.example.com/orders';
    const hops = [hop(start, middle, bearer(fresh)), hop(middle, end, [])];
    const finding = firstOf({ ...moved, hops });
    assert.match(finding?.explanation ?? '', /redirected to https:\/\/www\.api\.example\.com/);
  });

  it('notices a lost session cookie as well', () => {
    const hops = [hop(start, end, [['Cookie', 'sessionid=made-up']])];
    assert.equal(firstOf({ ...moved, hops })?.cause, 'redirect-dropped-credentials');
  });

  it('stays silent when the credentials travelled on', () => {
    const change = { ...moved, sent: bearer(fresh) };
    assert.equal(findingOf('redirect-dropped-credentials', change), undefined);
  });

  it('stays silent when the end accepted the request', () => {
    assert.equal(findingOf('redirect-dropped-credentials', { ...moved, status: 200 }), undefined);
  });

  it('stays silent when the first request carried none', () => {
    const change = { ...moved, hops: [hop(start, end, [['Accept', '*/*']])] };
    assert.equal(findingOf('redirect-dropped-credentials', change), undefined);
  });

  it('leaves a way to a sign-in page to the causes of sign-in', () => {
    const login = 'https://login.example.com/oauth2/authorize?client_id=made-up';
    const hops = [hop(start, login, bearer(fresh))];
    const body = '<html><form><input type="password"></form></html>';
    const change = { status: 200, url: login, hops, body };
    assert.equal(findingOf('redirect-dropped-credentials', change), undefined);
    assert.equal(firstOf(change)?.cause, 'sso-required');
  });
});
