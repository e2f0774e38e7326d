import { identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Postmark API: the ErrorCode says it. */
export const postmark: Product = {
  id: 'postmark',
  name: 'Postmark',
  fingerprints: [{ host: /(?:^|\.)api\.postmarkapp\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: [401, 422],
      text: /^Request does not contain a valid (?:Server|Account) token\.$/,
      when: identified,
      source: 'postmarkapp.com/developer/api/overview#error-codes',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials', 'api-key-missing-or-misplaced'],
      status: [401, 422],
      text: /^No Account or Server API tokens were supplied in the HTTP headers\./,
      source: 'postmarkapp.com/developer/api/overview#error-codes',
    },
    {
      id: 'pending-approval',
      causes: ['account-disabled'],
      status: 422,
      text: /^While your account is pending approval, all recipient addresses must share the same domain/,
      source: 'postmarkapp.com/developer/api/overview#error-codes',
    },
  ],
};
