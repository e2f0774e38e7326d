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
      source: 'https://github.com/ag5826000/resume-commentor/issues/4',
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
      source: 'https://github.com/crewAIInc/crewAI/issues/783',
    },
  ],
};
