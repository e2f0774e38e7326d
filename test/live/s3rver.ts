import { ask, known, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { type Signature, signedLines } from '../support/live-sigv4.ts';

/** s3rver reads Signature V4 and does not compare it; aws4 does. */
function aws(): string {
  return `Authorization: AWS S3RVER S3RVER region:us-east-1 service:s3`;
}

export const s3rver: LiveServer = {
  id: 's3rver',
  async start(place) {
    const at = await place.node('s3rver.mjs', ['s3rver@3.7.1'], { STORAGE: place.folder });
    const url = `${at}/orders`;
    const signed =
      (change: Partial<Signature> = {}) =>
      async () =>
        ask(
          url,
          ...signedLines(url, {
            id: 'S3RVER',
            secret: 'S3RVER',
            at: new Date(),
            region: 'us-east-1',
            ...change,
          }),
        );
    return [
      unrelated('nothing sent, and nothing asked for', ask(url)),
      {
        name: 'wrong signature',
        http: async () =>
          ask(url, `Date: ${new Date().toUTCString()}`, 'Authorization: AWS S3RVER:ZXhhbXBsZS1zaWduYXR1cmU='),
        causes: ['request-signature-mismatch'],
      },
      {
        name: 'unknown key id',
        http: signed({ id: 'AKIAIOSFODNN7EXAMPLE' }),
        causes: ['invalid-credentials'],
      },
      {
        name: 'clock behind by an hour',
        http: signed({ at: new Date(Date.now() - 3_600_000) }),
        causes: ['clock-skew'],
      },
      {
        name: 'scheme unknown',
        http: ask(url, 'Authorization: Bearer example'),
        causes: ['scheme-mismatch', 'malformed-credentials'],
      },
      {
        name: 'incomplete',
        http: ask(
          url,
          'Authorization: AWS4-HMAC-SHA256 Credential=S3RVER/20260101/us-east-1/s3/aws4_request',
        ),
        causes: ['malformed-credentials'],
      },
      { name: 'signed', http: signed(), causes: ['not-an-auth-failure'] },
      known('shorthand: signed', ask(url, aws()), 'not-an-auth-failure'),
      known(
        'shorthand: a query, an object',
        ask(`${at}/orders?list-type=2&prefix=a%20b/c`, aws()),
        'not-an-auth-failure',
      ),
      unrelated('no such bucket', ask(`${at}/nothing/x`)),
    ];
  },
};
