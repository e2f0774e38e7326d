import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

const preflight: readonly Header[] = [
  ['Origin', 'https://app.example.com'],
  ['Access-Control-Request-Method', 'GET'],
];

describe('cors-preflight-rejected', () => {
  it('is certain and first when OPTIONS is asked for credentials', () => {
    const first = firstOf({ method: 'OPTIONS', sent: preflight, status: 401, received: asks('Bearer') });
    assert.equal(first?.cause, 'cors-preflight-rejected');
    assert.equal(first?.confidence, 'certain');
    assert.match(first?.explanation ?? '', /answered with 401/);
  });

  for (const status of [302, 403, 405, 500]) {
    it(`is certain for a preflight that is answered with ${status}`, () => {
      const change = { method: 'OPTIONS', sent: preflight, status };
      assert.equal(findingOf('cors-preflight-rejected', change)?.confidence, 'certain');
    });
  }

  it('is certain when a good status comes without Access-Control-Allow-Origin', () => {
    const first = firstOf({ method: 'OPTIONS', sent: preflight, status: 204, body: '' });
    assert.equal(first?.cause, 'cors-preflight-rejected');
    assert.match(first?.explanation ?? '', /without Access-Control-Allow-Origin/);
  });

  it('is likely when the server says so to a request with an Origin', () => {
    const sent: readonly Header[] = [['Origin', 'https://app.example.com'], ...bearer(fresh)];
    const first = firstOf({ status: 403, sent, body: says('Blocked by CORS policy') });
    assert.equal(first?.cause, 'cors-preflight-rejected');
    assert.equal(first?.confidence, 'likely');
  });

  it('stays silent for a preflight that is allowed', () => {
    const received = [['Access-Control-Allow-Origin', 'https://app.example.com']] as const;
    const change = { method: 'OPTIONS', sent: preflight, status: 204, body: '', received };
    assert.equal(findingOf('cors-preflight-rejected', change), undefined);
  });

  it('stays silent for an OPTIONS request that is no preflight', () => {
    const change = { method: 'OPTIONS', status: 401, received: asks('Bearer') };
    assert.equal(findingOf('cors-preflight-rejected', change), undefined);
  });

  it('stays silent for a plain 401 to a request with an Origin', () => {
    const sent: readonly Header[] = [['Origin', 'https://app.example.com']];
    assert.equal(
      findingOf('cors-preflight-rejected', { status: 401, sent, received: asks('Bearer') }),
      undefined,
    );
  });

  it('stays silent when the words come without an Origin in the request', () => {
    const change = { status: 403, body: says('Blocked by CORS policy') };
    assert.equal(findingOf('cors-preflight-rejected', change), undefined);
  });
});
