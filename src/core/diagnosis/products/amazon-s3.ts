import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const documentation = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const anonymous = ({ credentials, exchange }: Evidence) =>
  identifying(credentials).length === 0 &&
  !/[?&](?:X-Amz-Signature|Signature)=/.test(exchange?.request.url ?? '');

/** Amazon S3, and stores that speak its protocol. */
export const amazonS3: Product = {
  id: 'amazon-s3',
  name: 'Amazon S3',
  fingerprints: [{ header: ['Server', /^AmazonS3$/] }, { header: ['x-amz-id-2', /./] }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^InvalidAccessKeyId$/,
      body: /^(?:<\?xml[^>]*>\s*)?<Error>/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 403],
      text: /^(?:SignatureDoesNotMatch|XAmzContentSHA256Mismatch)$/,
      body: /^(?:<\?xml[^>]*>\s*)?<Error>/,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: 403,
      text: /^RequestTimeTooSkewed$/,
      source: documentation,
    },
    // A pre-signed URL past its end; nothing is wrong with clocks or policies.
    {
      id: 'presigned-expired',
      causes: ['token-expired'],
      status: 403,
      text: /^Request has expired$/,
      body: /<Code>AccessDenied<\/Code>/,
      source: 'docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
    },
    {
      id: 'session-token-expired',
      causes: ['token-expired'],
      status: 400,
      text: /^ExpiredToken$/,
      body: /^(?:<\?xml[^>]*>\s*)?<Error>/,
      source: documentation,
    },
    {
      id: 'session-token-invalid',
      causes: ['invalid-credentials', 'malformed-credentials'],
      status: 400,
      text: /^InvalidToken$/,
      body: /^(?:<\?xml[^>]*>\s*)?<Error>/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'wrong-region',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /the region '[\w-]+' is wrong; expecting '[\w-]+'/,
      source: documentation,
    },
    {
      id: 'header-malformed',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^AuthorizationHeaderMalformed$/,
      when: ({ body }) => !/is wrong; expecting/.test(body.raw),
      source: documentation,
    },
    {
      id: 'redirect',
      causes: ['wrong-endpoint'],
      status: [301, 400],
      text: /^(?:PermanentRedirect|IllegalLocationConstraintException)$/,
      source: documentation,
    },
    // A pre-signed URL is its own credential; an Authorization header beside it is one too many.
    {
      id: 'two-mechanisms',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter/,
      source: documentation,
    },
    {
      id: 'unsupported-type',
      causes: ['scheme-mismatch'],
      status: 400,
      text: /^(?:Unsupported Authorization Type|The authorization mechanism you have provided is not supported\. Please use AWS4-HMAC-SHA256\.)$/,
      source: documentation,
    },
    {
      id: 'presigned-parameters',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^AuthorizationQueryParametersError$/,
      when: ({ body }) => !/is wrong; expecting/.test(body.raw),
      source: documentation,
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^Access Denied\.?$/,
      body: /<Code>AccessDenied<\/Code>/,
      when: anonymous,
      fingerprinted: true,
      source: documentation,
    },
    // Also of an object that does not exist, to whoever may not list the bucket.
    {
      id: 'policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Access Denied\.?$/,
      body: /<Code>AccessDenied<\/Code>/,
      when: evidence => !anonymous(evidence),
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'account',
      causes: ['account-disabled'],
      status: 403,
      text: /^(?:AccountProblem|AllAccessDisabled|NotSignedUp|InvalidPayer)$/,
      source: documentation,
    },
  ],
};
