import type { Product } from './product.ts';

/** AWS WAF, wherever it stands. */
export const awsWaf: Product = {
  id: 'aws-waf',
  name: 'AWS WAF',
  fingerprints: [{ header: ['x-amzn-waf-action', /./] }],
  rows: [
    // Looks like success: 202 and mostly no body.
    {
      id: 'challenge',
      causes: ['blocked-by-intermediary'],
      status: 202,
      header: ['x-amzn-waf-action', /^challenge$/],
      source: 'docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html',
    },
    {
      id: 'captcha',
      causes: ['blocked-by-intermediary'],
      status: 405,
      header: ['x-amzn-waf-action', /^captcha$/],
      source: 'docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html',
    },
  ],
};
