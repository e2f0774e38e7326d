import assert from 'node:assert/strict';
import { asks, bearer, findingOf, fresh, ranking, says } from '../refusals.ts';

const alone = (confidence: string) => [`not-an-auth-failure: ${confidence}`];

describe('not-an-auth-failure', () => {
  it('is certain and alone for success', () => {
    for (const status of [200, 201, 204, 206, 304]) {
      assert.deepEqual(ranking({ status, sent: bearer(fresh) }), alone('certain'));
    }
  });

  it('is certain and alone for a connection that did not come about', () => {
    const failure = {
      code: 'refused',
      message: 'connection refused by 127.0.0.1:9',
      detail: 'ECONNREFUSED',
    } as const;
    assert.deepEqual(ranking({ failure }), alone('certain'));
    assert.match(
      findingOf('not-an-auth-failure', { failure })?.explanation ?? '',
      /^No answer came: connection refused/,
    );
  });

  for (const [status, words] of [
    [400, 'The field "quantity" must be a positive number'],
    [404, 'Order 7 was not found'],
    [405, 'Method Not Allowed'],
    [409, 'An order with this number exists'],
    [415, 'Unsupported Media Type'],
    [422, 'email has already been taken'],
    [500, 'NullPointerException'],
    [502, 'Bad Gateway'],
    [503, 'Down for maintenance'],
  ] as const) {
    it(`is likely and alone for ${status} "${words}"`, () => {
      assert.deepEqual(ranking({ status, sent: bearer(fresh), body: says(words) }), alone('likely'));
    });
  }

  it('is likely for an error document under 200 that does not speak of credentials', () => {
    const body = JSON.stringify({ errors: [{ message: 'Cannot query field "colour" on type "Order"' }] });
    assert.deepEqual(ranking({ sent: bearer(fresh), body }), alone('likely'));
  });

  it('is likely for a redirect that was not followed', () => {
    const received = [['Location', 'https://www.example.com/orders']] as const;
    assert.deepEqual(ranking({ status: 301, received, body: '' }), alone('likely'));
  });

  it('stays silent for every plain refusal', () => {
    for (const status of [401, 403, 407, 419, 429, 440]) {
      assert.equal(findingOf('not-an-auth-failure', { status }), undefined, String(status));
    }
  });

  it('stays silent when an error document under 200 names a cause', () => {
    const body = JSON.stringify({ errors: [{ message: 'Token has expired' }] });
    assert.equal(findingOf('not-an-auth-failure', { sent: bearer(fresh), body }), undefined);
  });

  it('stays silent when a certain cause was found', () => {
    assert.equal(findingOf('not-an-auth-failure', { status: 401, received: asks('Bearer') }), undefined);
  });

  for (const words of ['Only 2 items left', 'Orders are closed on Sundays', 'Voting has ended']) {
    it(`is first, and possible, for a 403 that says "${words}"`, () => {
      const [first] = ranking({ status: 403, sent: bearer(fresh), body: says(words) });
      assert.equal(first, 'not-an-auth-failure: possible');
    });
  }

  for (const words of [
    'Forbidden',
    'You may not do this to another user',
    'Nicht erlaubt',
    'Missing Access',
  ]) {
    it(`stays silent for a 403 that says "${words}"`, () => {
      assert.equal(
        findingOf('not-an-auth-failure', { status: 403, sent: bearer(fresh), body: says(words) }),
        undefined,
      );
    });
  }

  it('is no more than likely for a success that sounds like a refusal', () => {
    for (const body of ['{"note":"Authentication failed"}', '<reply>Invalid API key</reply>'])
      assert.equal(findingOf('not-an-auth-failure', { sent: bearer(fresh), body })?.confidence, 'likely');
    assert.equal(
      findingOf('not-an-auth-failure', { body: '{"note":"The token is valid"}' })?.confidence,
      'certain',
    );
  });
});
