import assert from 'node:assert/strict';
import type { Header } from '../../../../src/core/evidence/exchange.ts';
import { bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

const sent: readonly Header[] = [
  [
    'Authorization',
    'AWS4-HMAC-SHA256 Credential=AKIAFAKEFAKEFAKEFAKE/20260616/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=00fake',
  ],
  ['X-Amz-Date', '20260616T100000Z'],
];
const message = 'The request signature we calculated does not match the signature you provided.';

describe('request-signature-mismatch', () => {
  it('is likely and first when the server computed another signature', () => {
    const body = `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>${message}</Message></Error>`;
    const first = firstOf({ status: 403, sent, received: [['Content-Type', 'application/xml']], body });
    assert.equal(first?.cause, 'request-signature-mismatch');
    assert.equal(first?.confidence, 'likely');
  });

  it('reads the words of webhook and exchange APIs', () => {
    for (const words of [
      'Invalid HMAC signature',
      'Signature for this request is not valid.',
      'signature mismatch',
    ]) {
      const change = { status: 401, sent: [['X-Api-Key', 'made-up']] as const, body: says(words) };
      assert.equal(firstOf(change)?.cause, 'request-signature-mismatch');
    }
  });

  it('is only possible when nothing was sent that could be signed', () => {
    const change = { status: 401, body: says('Invalid signature') };
    assert.equal(findingOf('request-signature-mismatch', change)?.confidence, 'possible');
  });

  it('leaves the signature of a token to token-signature-invalid', () => {
    const change = { status: 401, sent: bearer(fresh), body: says('Invalid signature') };
    assert.equal(findingOf('request-signature-mismatch', change), undefined);
    assert.equal(firstOf(change)?.cause, 'token-signature-invalid');
  });

  it('stays silent when the server does not speak of a signature', () => {
    assert.equal(
      findingOf('request-signature-mismatch', { status: 403, sent, body: says('Access denied') }),
      undefined,
    );
  });

  it('stays silent when the request was accepted', () => {
    assert.equal(
      findingOf('request-signature-mismatch', { status: 200, sent, body: says(message) }),
      undefined,
    );
  });
});
