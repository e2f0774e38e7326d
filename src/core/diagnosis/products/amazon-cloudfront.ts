import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const signed = ({ exchange }: Evidence) => /[?&]Key-Pair-Id=/.test(exchange?.request.url ?? '');

/** Amazon CloudFront: signed URLs and cookies, geographic restriction, AWS WAF in front. */
export const amazonCloudfront: Product = {
  id: 'amazon-cloudfront',
  name: 'Amazon CloudFront',
  fingerprints: [
    { header: ['Server', /^CloudFront$/] },
    { header: ['X-Amz-Cf-Id', /./] },
    { header: ['X-Cache', /from cloudfront$/i] },
    { host: /\.cloudfront\.net$/ },
  ],
  rows: [
    {
      id: 'unsigned',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Missing Key-Pair-Id query parameter or cookie value$/,
      source: 'docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
    // Expired and wrongly signed URLs are answered alike.
    {
      id: 'signed-url',
      causes: ['token-expired', 'request-signature-mismatch'],
      status: 403,
      text: /^Access denied$/,
      when: signed,
      fingerprinted: true,
      source: 'docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
    {
      id: 'waf',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Request blocked\. We can't connect to the server for this app or website/,
      source: 'docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
    {
      id: 'country',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^The Amazon CloudFront distribution is configured to block access from your country\./,
      source: 'docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
    {
      id: 'method',
      causes: ['server-misconfigured'],
      status: 403,
      text: /^This distribution is not configured to allow the HTTP request method/,
      source: 'docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
  ],
};
