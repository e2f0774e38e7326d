import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { sourceOf } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, says, textAfterFix } from '../refusals.ts';

const text = 'POST https://api.example.com/orders\nCookie: sessionid=made-up\n\n{}\n';
const cookies = (csrf: string): readonly Header[] => [['Cookie', `sessionid=made-up; ${csrf}`]];
const post = { method: 'POST', status: 403, source: sourceOf(text) } as const;

describe('csrf-failed', () => {
  for (const [cookie, header] of [
    ['csrftoken=made-up', 'X-CSRFToken: made-up'],
    ['XSRF-TOKEN=made%3Dup', 'X-XSRF-TOKEN: made=up'],
    ['_csrf=made-up', 'X-CSRF-Token: made-up'],
  ] as const) {
    it(`is certain and first when the server says so, and repeats ${cookie} in a header`, () => {
      const first = firstOf({
        ...post,
        sent: cookies(cookie),
        body: says('CSRF Failed: CSRF token missing.'),
      });
      assert.equal(first?.cause, 'csrf-failed');
      assert.equal(first?.confidence, 'certain');
      assert.equal(
        textAfterFix(text, first),
        `POST https://api.example.com/orders\n${header}\nCookie: sessionid=made-up\n\n{}\n`,
      );
    });
  }

  it('is likely and first for Laravel’s 419', () => {
    const first = firstOf({ method: 'POST', status: 419, sent: cookies('XSRF-TOKEN=made-up') });
    assert.equal(first?.cause, 'csrf-failed');
    assert.equal(first?.confidence, 'likely');
  });

  it('is likely for a cookie that no header repeats', () => {
    const first = firstOf({ ...post, sent: cookies('csrftoken=made-up') });
    assert.equal(first?.cause, 'csrf-failed');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent when the header is there', () => {
    const sent: readonly Header[] = [...cookies('csrftoken=made-up'), ['X-CSRFToken', 'made-up']];
    assert.equal(findingOf('csrf-failed', { ...post, sent }), undefined);
  });

  it('stays silent for a method that changes nothing', () => {
    const sent = cookies('csrftoken=made-up');
    assert.equal(findingOf('csrf-failed', { status: 403, sent }), undefined);
  });

  it('stays silent for a 401 that does not mention it', () => {
    const change = { ...post, status: 401, sent: cookies('csrftoken=made-up'), received: asks('Bearer') };
    assert.equal(findingOf('csrf-failed', change), undefined);
  });

  it('stays silent when the server plainly names another cause', () => {
    const change = {
      ...post,
      sent: cookies('csrftoken=made-up'),
      body: says('Your account has been suspended'),
    };
    assert.equal(findingOf('csrf-failed', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    const change = { ...post, status: 201, sent: cookies('csrftoken=made-up'), body: says('CSRF token set') };
    assert.equal(findingOf('csrf-failed', change), undefined);
  });

  it('is likely when a change with a cookie comes from another origin, and 403 says nothing', () => {
    const sent = [
      ['Cookie', 'sid=made-up'],
      ['Origin', 'https://evil.example'],
    ] as const;
    const first = firstOf({ ...post, sent, body: 'Forbidden' });
    assert.equal(first?.cause, 'csrf-failed');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent where the origin is that of the address, or a header identifies the client', () => {
    const own = [
      ['Cookie', 'sid=made-up'],
      ['Origin', 'https://api.example.com'],
    ] as const;
    assert.equal(findingOf('csrf-failed', { ...post, sent: own, body: 'Forbidden' }), undefined);
    const header = [
      ...bearer(fresh),
      ['Cookie', 'sid=made-up'],
      ['Origin', 'https://app.example.com'],
    ] as const;
    assert.equal(findingOf('csrf-failed', { ...post, sent: header, body: 'Forbidden' }), undefined);
  });

  it('is first, and possible, for a WebSocket that another origin may not open', () => {
    const sent = [
      ['Upgrade', 'websocket'],
      ['Origin', 'http://localhost:5173'],
    ] as const;
    const first = firstOf({ method: 'GET', status: 403, sent, body: '' });
    assert.deepEqual([first?.cause, first?.confidence], ['csrf-failed', 'possible']);
    const own = [
      ['Upgrade', 'websocket'],
      ['Origin', 'https://api.example.com'],
    ] as const;
    assert.equal(findingOf('csrf-failed', { method: 'GET', status: 403, sent: own, body: '' }), undefined);
  });
});
