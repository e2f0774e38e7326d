import assert from 'node:assert/strict';
import { createChallengeSession } from '../../../src/core/auth/challenge-session.ts';
import { readCredentials } from '../../../src/core/auth/read-credentials.ts';
import type { PasswordCredentials } from '../../../src/core/auth/written-credentials.ts';
import { nodeCrypto } from '../../../src/inspector/node-crypto.ts';

const alice: PasswordCredentials = {
  kind: 'password',
  written: 'Any',
  user: 'alice',
  password: 'made-up',
  schemes: ['digest', 'basic'],
};
const request = { method: 'GET', target: '/orders' };
const digest = (nonce: string, more = '') => `Digest realm="a", nonce="${nonce}", qop="auth"${more}`;

function session(credentials = alice) {
  const created = createChallengeSession(credentials, nodeCrypto, () => 0);
  const params = () => readCredentials(created.authorize(request) ?? '').params;
  return { ...created, params };
}

describe('the session of a user at one server', () => {
  it('is silent until it is asked', () => {
    assert.equal(session().authorize(request), undefined);
  });

  it('counts the requests with one nonce, and begins again with the next', () => {
    const one = session();
    one.challenged([digest('n1')], request);
    assert.deepEqual(
      [1, 2].map(() => one.params()['nc']),
      ['00000001', '00000002'],
    );
    one.accepted('nextnonce="n2"', '');
    assert.deepEqual([one.params()['nonce'], one.params()['nc']], ['n2', '00000002']);
  });

  it('makes a new cnonce for every request', () => {
    const one = session();
    one.challenged([digest('n1')], request);
    assert.notEqual(one.params()['cnonce'], one.params()['cnonce']);
  });

  it('tries once, once more for a stale nonce, and no more for the same request', () => {
    const one = session();
    const retries = [digest('1'), digest('2', ', stale=TRUE'), digest('3', ', stale=true'), digest('4')].map(
      header => one.challenged([header], request).retry,
    );
    assert.deepEqual(retries, [true, true, false, false]);
  });

  it('does not take a second refusal without stale for an invitation', () => {
    const one = session();
    assert.equal(one.challenged([digest('1')], request).retry, true);
    const { retry, why } = one.challenged([digest('2')], request);
    assert.equal(retry, false);
    assert.match(why, /refused, and is not repeated/);
  });

  it('answers another request that is challenged anew, as after a redirect', () => {
    const one = session();
    one.challenged([digest('1')], request);
    assert.equal(one.challenged([digest('2')], { ...request, target: '/other' }).retry, true);
  });

  it('reads several challenges from several headers', () => {
    const { choice } = session().challenged(['Negotiate', `Basic realm="b", ${digest('1')}`], request);
    assert.deepEqual(
      choice.weighed.map(({ verdict }) => verdict),
      ['cannot be met', 'passed over', 'chosen'],
    );
  });

  it('sends Basic every time once it was chosen', () => {
    const one = session();
    one.challenged(['Basic realm="b"'], request);
    assert.match(one.authorize(request) ?? '', /^Basic /);
    assert.equal(one.accepted(undefined, ''), 'absent');
  });
});
