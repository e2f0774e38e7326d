import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Product } from './product.ts';

const documentation = 'docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html';
const reference = 'docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html';
const guide = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
/** A temporary access key (ASIA…) is nothing without its session token. */
const halfTemporary = ({ exchange }: Evidence) => {
  const { url = '', headers = [] } = exchange?.request ?? {};
  const signed = headerValue(headers, 'Authorization') ?? url;
  const token = headerValue(headers, 'X-Amz-Security-Token') ?? /[?&]X-Amz-Security-Token=./i.exec(url)?.[0];
  return /Credential=ASIA/.test(signed) && !token;
};

/** Amazon Web Services: the answers to badly signed requests, which every service shares, in its JSON and XML forms. */
export const aws: Product = {
  id: 'aws',
  name: 'Amazon Web Services',
  fingerprints: [
    { header: ['x-amzn-RequestId', /./] },
    { header: ['x-amzn-ErrorType', /./] },
    { host: /\.amazonaws\.com(?:\.cn)?$/ },
  ],
  rows: [
    // A temporary key sent without X-Amz-Security-Token is as unknown as a made-up one.
    {
      id: 'session-token-missing',
      causes: ['malformed-credentials'],
      status: [400, 401, 403],
      text: /^The security token included in the request is invalid\.?$/,
      when: halfTemporary,
      source: 'docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    },
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^The security token included in the request is invalid\.?$/,
      when: evidence => !halfTemporary(evidence),
      source: documentation,
    },
    {
      id: 'session-token-expired',
      causes: ['token-expired'],
      status: [400, 401, 403],
      text: /^The security token included in the request is expired$/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 403],
      text: /^The request signature we calculated does not match the signature you provided\. Check your AWS Secret Access Key/,
      source: reference,
    },
    // The code says SignatureDoesNotMatch; only the times in the message tell the truth.
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: [400, 403],
      text: /^Signature (?:expired: .{10,40} is now earlier than|not yet current: )/,
      source: reference,
    },
    {
      id: 'request-expired',
      causes: ['clock-skew'],
      status: 400,
      text: /^RequestExpired$/,
      source: documentation,
    },
    // Signed for another region or service than the one that was called.
    {
      id: 'scope-region',
      causes: ['wrong-endpoint'],
      status: [400, 403],
      text: /^Credential should be scoped to (?:a valid region|correct service)/,
      source: reference,
    },
    {
      id: 'not-sigv4',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 400,
      text: /not a valid key=value pair \(missing equal-sign\) in Authorization header/,
      source: documentation,
    },
    {
      id: 'not-signed',
      causes: ['missing-credentials'],
      status: [400, 403],
      text: /^Request is missing Authentication Token$/,
      source: documentation,
    },
    // The request was not signed, or comes from an address that the access policy does not list.
    {
      id: 'search-anonymous',
      causes: ['missing-credentials', 'blocked-by-intermediary'],
      status: 403,
      text: /^User: anonymous is not authorized to perform: (?:es|aoss):/,
      source: 'docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html',
    },
    {
      id: 'policy',
      causes: ['insufficient-permissions'],
      status: [400, 401, 403],
      text: /^User: arn:aws[\w-]*:\S+ is not authorized to perform: [\w-]+:\w+/,
      source: 'docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    },
    {
      id: 'subscription',
      causes: ['account-disabled'],
      status: [400, 401, 403],
      text: /^(?:[\w.]+#)?(?:OptInRequired|SubscriptionRequiredException)$/,
      source: documentation,
    },
    // EC2 says so of an unknown key, of a clock that is far off and of a region that is not enabled.
    {
      id: 'ec2-key',
      causes: ['invalid-credentials', 'clock-skew', 'wrong-endpoint'],
      status: 401,
      text: /^AWS was not able to validate the provided access credentials$/,
      source: guide,
    },
    {
      id: 'ec2-policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^UnauthorizedOperation$/,
      source: guide,
    },
  ],
};
