import assert from 'node:assert/strict';
import { claimsInTime, tokenWith } from '../../../support/answers.ts';
import { asks, bearer, findingOf, firstOf, fresh, opaque, says } from '../refusals.ts';

const reading = tokenWith(claimsInTime({ scope: 'orders:read profile' }));
const received = asks('Bearer error="insufficient_scope", scope="orders:read orders:write"');

describe('insufficient-scope', () => {
  it('is certain and first for RFC 6750, and computes what is missing', () => {
    const first = firstOf({ status: 403, sent: bearer(reading), received });
    assert.equal(first?.cause, 'insufficient-scope');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /wants orders:read orders:write\. It lacks orders:write\./);
    assert.ok(first?.fixes.some(({ title }) => title === 'Sign in again and ask for orders:write.'));
  });

  it('reads scp as well', () => {
    const token = tokenWith(claimsInTime({ scp: ['orders:write'] }));
    const first = firstOf({ status: 403, sent: bearer(token), received });
    assert.match(first?.explanation ?? '', /It lacks orders:read\./);
  });

  it('makes no claim about the scopes of an opaque token', () => {
    const first = firstOf({ status: 403, sent: bearer(opaque), received });
    assert.equal(first?.cause, 'insufficient-scope');
    assert.doesNotMatch(first?.explanation ?? '', /lacks/);
  });

  it('takes the server’s word', () => {
    const first = firstOf({
      status: 403,
      sent: bearer(fresh),
      body: says('Request had insufficient scopes'),
    });
    assert.equal(first?.cause, 'insufficient-scope');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for a scope that is only named beside another error', () => {
    const challenge = asks('Bearer error="invalid_token", scope="orders:read"');
    assert.equal(
      findingOf('insufficient-scope', { status: 401, sent: bearer(fresh), received: challenge }),
      undefined,
    );
  });

  it('stays silent for a bare 403', () => {
    assert.equal(findingOf('insufficient-scope', { status: 403, sent: bearer(reading) }), undefined);
  });

  it('stays silent when prose speaks of scopes to a request without credentials', () => {
    assert.equal(
      findingOf('insufficient-scope', { status: 403, body: says('insufficient scopes') }),
      undefined,
    );
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, sent: bearer(fresh), body: says('insufficient scopes') };
    assert.equal(findingOf('insufficient-scope', change), undefined);
  });
});
