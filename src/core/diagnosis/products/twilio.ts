import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Twilio REST API. */
export const twilio: Product = {
  id: 'twilio',
  name: 'Twilio',
  fingerprints: [{ host: /(?:^|\.)twilio\.com$/ }, { header: ['Twilio-Request-Id', /./] }],
  rows: [
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      body: /"code":\s*20003\b/,
      when: identified,
      fingerprinted: true,
      source: 'github.com/twilio/twilio-python/issues/85',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      body: /"code":\s*20003\b/,
      when: anonymous,
      fingerprinted: true,
      source: 'www.twilio.com/docs/api/errors/20003',
    },
    {
      id: 'account-inactive',
      causes: ['account-disabled'],
      status: 401,
      body: /"code":\s*20005\b/,
      fingerprinted: true,
      source: 'www.twilio.com/docs/api/errors/20005',
    },
    {
      id: 'test-credentials',
      causes: ['wrong-endpoint'],
      status: 403,
      body: /"code":\s*20008\b/,
      fingerprinted: true,
      source: 'www.twilio.com/docs/api/errors/20008',
    },
    {
      id: 'throttled',
      causes: ['rate-limited'],
      status: 429,
      body: /"code":\s*20429\b/,
      fingerprinted: true,
      source: 'www.twilio.com/docs/api/errors/20429',
    },
  ],
};
