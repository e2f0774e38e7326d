import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Typesense: one sentence for every refusal. */
export const typesense: Product = {
  id: 'typesense',
  name: 'Typesense',
  fingerprints: [{ host: /\.typesense\.net$/ }],
  rows: [
    {
      id: 'missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Forbidden - a valid `x-typesense-api-key` header must be sent\.$/,
      when: anonymous,
      source: 'typesense.org/docs/latest/api/api-errors.html',
    },

    // Also said of a key that may not do this to this collection.
    {
      id: 'refused',
      causes: ['invalid-credentials', 'insufficient-scope'],
      status: 401,
      text: /^Forbidden - a valid `x-typesense-api-key` header must be sent\.$/,
      when: identified,
      source: 'typesense.org/docs/latest/api/api-errors.html',
    },
  ],
};
