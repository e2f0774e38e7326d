import assert from 'node:assert/strict';
import type { ProbeFacts } from '../../../../src/core/evidence/evidence.ts';
import { claimsInTime, noon, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const called = (resource: string): ProbeFacts => ({
  resource: { url: 'https://api.example.com/metadata', resource, authorizationServers: [], scopes: [] },
});
const challenged = { status: 401, received: asks('Bearer error="invalid_token"') } as const;

describe('token-audience-mismatch', () => {
  it('is likely and first when the API publishes another name for itself', () => {
    const first = firstOf({
      ...challenged,
      sent: bearer(fresh),
      probes: called('https://billing.example.com'),
    });
    assert.equal(first?.cause, 'token-audience-mismatch');
    assert.equal(first?.confidence, 'likely');
    assert.match(
      first?.explanation ?? '',
      /calls itself https:\/\/billing\.example\.com; .*https:\/\/api\.example\.com/,
    );
  });

  it('is certain when the server says so as well', () => {
    const change = {
      status: 401,
      sent: bearer(fresh),
      body: says('jwt audience invalid. expected: billing'),
      probes: called('https://billing.example.com'),
    };
    assert.equal(firstOf(change)?.cause, 'token-audience-mismatch');
    assert.equal(firstOf(change)?.confidence, 'certain');
  });

  it('is likely by the server’s word alone, and quotes aud', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), body: says('Invalid audience') });
    assert.equal(first?.cause, 'token-audience-mismatch');
    assert.equal(first?.confidence, 'likely');
    assert.ok(first?.facts.some(({ where }) => where.startsWith('claim aud')));
  });

  it('ranks before an expiry that the server does not mention', () => {
    const expired = tokenWith(claimsInTime({ exp: noon / 1000 - 60 }));
    assert.equal(
      firstOf({ status: 401, sent: bearer(expired), body: says('Invalid audience') })?.cause,
      'token-audience-mismatch',
    );
  });

  it('is only possible for an audience that is the address of another host', () => {
    const token = tokenWith(claimsInTime({ aud: ['https://billing.example.com'] }));
    assert.equal(
      findingOf('token-audience-mismatch', { ...challenged, sent: bearer(token) })?.confidence,
      'possible',
    );
  });

  it('stays silent for names of the API, a trailing slash apart', () => {
    const change = { ...challenged, sent: bearer(fresh), probes: called('https://api.example.com/') };
    assert.equal(findingOf('token-audience-mismatch', change), undefined);
  });

  it('stays silent for audiences that are no addresses, or one of several is this host', () => {
    for (const aud of [
      'orders-api',
      'api://made-up',
      ['https://billing.example.com', 'https://api.example.com'],
    ]) {
      const token = tokenWith(claimsInTime({ aud }));
      assert.equal(findingOf('token-audience-mismatch', { ...challenged, sent: bearer(token) }), undefined);
    }
  });

  it('stays silent about another host when the server plainly names another cause', () => {
    const token = tokenWith(claimsInTime({ aud: 'https://billing.example.com' }));
    const change = { status: 401, sent: bearer(token), body: says('Token has been revoked') };
    assert.equal(findingOf('token-audience-mismatch', change), undefined);
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), probes: called('https://billing.example.com') };
    assert.equal(findingOf('token-audience-mismatch', change), undefined);
  });

  it('stays silent for opaque tokens and without credentials', () => {
    assert.equal(findingOf('token-audience-mismatch', { ...challenged, sent: bearer(opaque) }), undefined);
    assert.equal(
      findingOf('token-audience-mismatch', { status: 401, body: says('Invalid audience') }),
      undefined,
    );
  });
});
