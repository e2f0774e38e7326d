import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { collectEvidence } from '../../../src/core/evidence/collect.ts';
import type { Exchange } from '../../../src/core/evidence/exchange.ts';
import { exchange, receivedResponse } from '../../support/inspection-builder.ts';

function firstFinding(overrides: Partial<Exchange>) {
  const evidence = collectEvidence({ exchange: exchange(overrides), source: undefined, now: 0 });
  return diagnose(evidence).findings[0];
}

const refusal = receivedResponse(401, [['WWW-Authenticate', 'Negotiate']]);

describe('credentials that never went out', () => {
  it('are another scheme than the server’s, and not missing', () => {
    const found = firstFinding({ response: refusal, withheld: 'Digest' });
    assert.deepEqual([found?.cause, found?.confidence], ['scheme-mismatch', 'certain']);
    assert.match(found?.explanation ?? '', /written for Digest; the server offers Negotiate/);
  });

  it('are missing where none were written', () => {
    assert.equal(firstFinding({ response: refusal })?.cause, 'missing-credentials');
  });
});

describe('a client certificate that was offered', () => {
  const failure = { code: 'reset', message: 'closed the connection without an answer' } as const;
  const tls = { protocol: 'TLSv1.3', authorized: true } as const;

  it('was probably not accepted where the connection ends without an answer', () => {
    const found = firstFinding({ failure, connection: { tls: { ...tls, clientCertificate: true } } });
    assert.deepEqual([found?.cause, found?.confidence], ['client-certificate-required', 'likely']);
  });

  it('is not spoken of where none was offered', () => {
    assert.notEqual(firstFinding({ failure, connection: { tls } })?.cause, 'client-certificate-required');
  });
});

describe('a credential under a name that nobody knows', () => {
  const wrong = receivedResponse(401, [], '{"message":"Invalid API key"}');
  const sent = (url: string, headers: [string, string][] = []) =>
    firstFinding({ request: { ...exchange({}).request, url, headers }, response: wrong })?.cause;

  it('is wrong, and not missing, where the server says so', () => {
    assert.equal(
      sent('https://api.example.com/x', [['X-Acme-Client', 'a1b2c3d4e5f6a7b8c9']]),
      'invalid-credentials',
    );
    assert.equal(sent('https://api.example.com/x?k=a1b2c3d4e5f6a7b8c9'), 'invalid-credentials');
    assert.equal(sent('https://api.example.com/v1/a1b2c3d4e5f6a7b8c9/x'), 'invalid-credentials');
  });

  it('is none where nothing could be one', () => {
    assert.equal(sent('https://api.example.com/orders?page=2'), 'missing-credentials');
    assert.equal(
      sent('https://api.example.com/x', [['X-Request-Id', 'a1b2c3d4e5f6a7b8c9']]),
      'missing-credentials',
    );
    assert.equal(
      sent('https://api.example.com/orders/0f9c1a7d-1111-4222-8333-444455556666'),
      'missing-credentials',
    );
  });
});
