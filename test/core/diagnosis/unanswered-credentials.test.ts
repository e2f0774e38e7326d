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
