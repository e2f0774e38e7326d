import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('client-certificate-required', () => {
  for (const message of [
    'tlsv13 alert certificate required (SSL alert number 116)',
    'sslv3 alert bad certificate',
    'tlsv1 alert unknown ca',
    'sslv3 alert certificate expired',
    'sslv3 alert handshake failure: alert number 42',
  ]) {
    it(`is certain and first when the handshake ends with "${message}"`, () => {
      const first = firstOf({ failure: { code: 'tls', message, detail: 'ERR_SSL_ALERT' } });
      assert.equal(first?.cause, 'client-certificate-required');
      assert.equal(first?.confidence, 'certain');
    });
  }

  for (const status of [495, 496]) {
    it(`is certain and first for nginx’s ${status}`, () => {
      const first = firstOf({ status, body: '<html><title>SSL certificate</title></html>' });
      assert.equal(first?.cause, 'client-certificate-required');
      assert.equal(first?.confidence, 'certain');
    });
  }

  it('takes the server’s word under 400', () => {
    const body =
      '<html><h1>Bad Request</h1><p>This host wants a client certificate, and the client certificate is missing</p></html>';
    const first = firstOf({ status: 400, body });
    assert.equal(first?.cause, 'client-certificate-required');
    assert.equal(first?.confidence, 'likely');
  });

  it('takes the server’s word under 403 from a request with a token', () => {
    const first = firstOf({ status: 403, sent: bearer(fresh), body: says('Client certificate is missing') });
    assert.equal(first?.cause, 'client-certificate-required');
  });

  it('stays silent when the client distrusts the server’s certificate', () => {
    for (const detail of [
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ]) {
      const failure = { code: 'tls', message: 'certificate has expired', detail } as const;
      assert.equal(findingOf('client-certificate-required', { failure }), undefined);
    }
  });

  it('stays silent for a connection that was refused', () => {
    const failure = { code: 'refused', message: 'connection refused', detail: 'ECONNREFUSED' } as const;
    assert.equal(findingOf('client-certificate-required', { failure }), undefined);
  });

  it('stays silent when the request was accepted, whatever the body speaks of', () => {
    const change = { status: 200, body: says('Client certificate required') };
    assert.equal(findingOf('client-certificate-required', change), undefined);
  });

  it('stays silent for an ordinary challenge', () => {
    assert.equal(
      findingOf('client-certificate-required', { status: 401, received: asks('Bearer') }),
      undefined,
    );
  });
});
