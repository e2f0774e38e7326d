import type { Product } from './product.ts';

/** Groq API. */
export const groq: Product = {
  id: 'groq',
  name: 'Groq',
  fingerprints: [{ host: /(?:^|\.)api\.groq\.com$/ }, { header: ['x-groq-region', /./] }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid API Key$/,
      fingerprinted: true,
      source: 'console.groq.com/docs/errors',
    },
    {
      id: 'network',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Access denied\. Please check your network settings\.$/,
      fingerprinted: true,
      source: 'console.groq.com/docs/errors',
    },
    {
      id: 'restricted',
      causes: ['account-disabled'],
      status: [400, 403],
      text: /^organization_restricted$/,
      source: 'console.groq.com/docs/errors',
    },
  ],
};
