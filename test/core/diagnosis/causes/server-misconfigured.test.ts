import assert from 'node:assert/strict';
import { asks, basic, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

const valid = new Map([[fresh, { signature: 'valid', kid: 'test-key' } as const]]);

describe('server-misconfigured', () => {
  it('is likely and first for a silent 401 to a token that holds up', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), verifications: valid });
    assert.equal(first?.cause, 'server-misconfigured');
    assert.equal(first?.confidence, 'likely');
  });

  it('is only possible for a silent 401 otherwise, and never first', () => {
    const change = { status: 401, sent: basic('alice', 'fake') };
    assert.equal(findingOf('server-misconfigured', change)?.confidence, 'possible');
    assert.equal(firstOf(change)?.cause, 'invalid-credentials');
  });

  it('quotes a challenge that cannot be parsed', () => {
    const received = asks('"Bearer"');
    const finding = findingOf('server-misconfigured', { status: 401, sent: bearer(fresh), received });
    assert.equal(finding?.confidence, 'certain');
    assert.ok(finding?.facts.some(({ text }) => text === '"Bearer"'));
  });

  it('is certain and first for a challenge that names no scheme', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), received: asks('realm="api"') });
    assert.equal(first?.cause, 'server-misconfigured');
    assert.equal(first?.confidence, 'certain');
  });

  it('is only possible for a challenge whose scheme can be read all the same', () => {
    const received = asks('Bearer realm="api');
    const finding = findingOf('server-misconfigured', { status: 401, sent: bearer(fresh), received });
    assert.equal(finding?.confidence, 'possible');
  });

  it('stays silent for a well-formed challenge', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      received: asks('Bearer realm="api"'),
      verifications: valid,
    };
    assert.equal(findingOf('server-misconfigured', change), undefined);
  });

  it('stays silent for a silent 401 that another cause explains', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      body: says('Token has been revoked'),
      verifications: valid,
    };
    assert.equal(findingOf('server-misconfigured', change), undefined);
  });

  it('stays silent for 403, which needs no challenge', () => {
    assert.equal(findingOf('server-misconfigured', { status: 403, sent: bearer(fresh) }), undefined);
  });

  it('stays silent for a server error and for success', () => {
    assert.equal(findingOf('server-misconfigured', { status: 500 }), undefined);
    assert.equal(findingOf('server-misconfigured', { status: 200, sent: bearer(fresh) }), undefined);
  });
});
