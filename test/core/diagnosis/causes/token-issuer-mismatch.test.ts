import assert from 'node:assert/strict';
import type { ProbeFacts } from '../../../../src/core/evidence/evidence.ts';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const trusting = (...authorizationServers: string[]): ProbeFacts => ({
  resource: { url: 'https://api.example.com/metadata', authorizationServers, scopes: [] },
});

describe('token-issuer-mismatch', () => {
  it('is likely and first when the API publishes another issuer', () => {
    const probes = trusting('https://login.example.com/tenant-a');
    const first = firstOf({
      status: 401,
      sent: bearer(fresh),
      received: asks('Bearer error="invalid_token"'),
      probes,
    });
    assert.equal(first?.cause, 'token-issuer-mismatch');
    assert.equal(first?.confidence, 'likely');
    assert.match(
      first?.explanation ?? '',
      /trusts https:\/\/login\.example\.com\/tenant-a; .*https:\/\/idp\.example\.com\//,
    );
  });

  it('is certain when the server says so as well', () => {
    const probes = trusting('https://login.example.com/tenant-a');
    const change = { status: 401, sent: bearer(fresh), body: says('invalid issuer'), probes };
    assert.equal(firstOf(change)?.confidence, 'certain');
  });

  it('is likely by the server’s word alone, and quotes iss', () => {
    const first = firstOf({ status: 401, sent: bearer(fresh), body: says('jwt issuer invalid') });
    assert.equal(first?.cause, 'token-issuer-mismatch');
    assert.equal(first?.confidence, 'likely');
    assert.ok(first?.facts.some(({ text }) => text === 'https://idp.example.com/'));
  });

  it('stays silent when the token’s issuer is among those that the API trusts', () => {
    const probes = trusting('https://login.example.com/', 'https://idp.example.com/');
    assert.equal(findingOf('token-issuer-mismatch', { status: 401, sent: bearer(fresh), probes }), undefined);
  });

  it('counts a trailing slash, since issuers are compared as strings', () => {
    const probes = trusting('https://idp.example.com');
    const change = { status: 401, sent: bearer(fresh), probes };
    assert.equal(findingOf('token-issuer-mismatch', change)?.confidence, 'likely');
  });

  it('stays silent when the API publishes no issuer', () => {
    assert.equal(
      findingOf('token-issuer-mismatch', { status: 401, sent: bearer(fresh), probes: trusting() }),
      undefined,
    );
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), probes: trusting('https://login.example.com/') };
    assert.equal(findingOf('token-issuer-mismatch', change), undefined);
  });

  it('stays silent for a token that cannot be read, and without credentials', () => {
    const probes = trusting('https://login.example.com/');
    assert.equal(
      findingOf('token-issuer-mismatch', { status: 401, sent: bearer(opaque), probes }),
      undefined,
    );
    assert.equal(
      findingOf('token-issuer-mismatch', { status: 401, body: says('jwt issuer invalid') }),
      undefined,
    );
  });
});
