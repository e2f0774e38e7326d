import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { exchangeWith, sourceOf } from '../../../support/answers.ts';
import {
  asks,
  basic,
  bearer,
  commandIn,
  findingOf,
  firstOf,
  fresh,
  opaque,
  ranking,
  says,
} from '../refusals.ts';

describe('scheme-mismatch', () => {
  it('is certain and first when the scheme is in no challenge, and leads to the header', () => {
    const source = sourceOf('GET https://api.example.com/orders\nAuthorization: Basic {{login}}\n', {
      login: 'YWxpY2U6ZmFrZQ==',
    });
    const change = {
      status: 401,
      sent: basic('alice', 'fake'),
      received: asks('Bearer realm="api"'),
      source,
    };
    const first = firstOf(change);
    assert.equal(first?.cause, 'scheme-mismatch');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /uses Basic; the server offers Bearer/);
    assert.equal(commandIn(first, 'edit-variable')?.argument, 'login');
  });

  it('lists every scheme that is offered', () => {
    const received = asks('Negotiate, Digest realm="x", nonce="n"');
    const first = firstOf({ status: 401, sent: bearer(opaque), received });
    assert.match(first?.explanation ?? '', /offers Negotiate, Digest/);
  });

  it('takes the server’s word', () => {
    const body = says('Basic authentication is not supported');
    const first = firstOf({ status: 401, sent: basic('alice', 'fake'), body });
    assert.equal(first?.cause, 'scheme-mismatch');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible when the server plainly names another cause', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      received: asks('Basic realm="x"'),
      body: says('Token has expired'),
    };
    assert.equal(findingOf('scheme-mismatch', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'token-expired');
  });

  for (const [used, offered] of [
    ['NTLM', 'Negotiate'],
    ['Bearer', 'DPoP'],
    ['Bearer', 'Token'],
    ['bearer', 'Bearer'],
    ['ApiKey', 'Key'],
  ] as const) {
    it(`stays silent for ${used} where ${offered} is offered`, () => {
      const sent: readonly Header[] = [['Authorization', `${used} TlRMTVNTUAABAAAA`]];
      assert.equal(findingOf('scheme-mismatch', { status: 401, sent, received: asks(offered) }), undefined);
    });
  }

  it('stays silent when one of several schemes was used', () => {
    const received = [...asks('Basic realm="x"'), ...asks('Bearer')];
    assert.equal(findingOf('scheme-mismatch', { status: 401, sent: bearer(fresh), received }), undefined);
  });

  it('stays silent without a challenge', () => {
    assert.equal(findingOf('scheme-mismatch', { status: 401, sent: basic('alice', 'fake') }), undefined);
  });

  it('stays silent for 403, which is not about the scheme', () => {
    const change = { status: 403, sent: basic('alice', 'fake'), received: asks('Bearer') };
    assert.equal(findingOf('scheme-mismatch', change), undefined);
  });

  it('stays silent when nothing was sent or everything was accepted', () => {
    assert.equal(findingOf('scheme-mismatch', { status: 401, received: asks('Bearer') }), undefined);
    const accepted = { status: 200, sent: basic('alice', 'fake'), received: asks('Bearer') };
    assert.equal(findingOf('scheme-mismatch', accepted), undefined);
  });

  it('stays silent for a value without any scheme', () => {
    const sent: readonly Header[] = [['Authorization', fresh]];
    assert.equal(findingOf('scheme-mismatch', { status: 401, sent, received: asks('Bearer') }), undefined);
  });

  it('is likely where a silent server answers Basic as it answers nothing, and only possible where it names passwords', () => {
    const asked = (body: string) => {
      const probes = { anonymous: exchangeWith({ status: 401, body }) };
      const found = ranking({ status: 401, sent: basic('alice', 'not-the-password'), body, probes });
      return found.filter(one => /scheme-mismatch|invalid-credentials/.test(one));
    };
    assert.deepEqual(asked(''), ['scheme-mismatch: likely', 'invalid-credentials: likely']);
    assert.deepEqual(asked(says('Please check your user name and password.')), [
      'invalid-credentials: likely',
      'scheme-mismatch: possible',
    ]);
  });
});
