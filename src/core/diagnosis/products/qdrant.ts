import type { Product } from './product.ts';

/** The REST API of Qdrant. */
export const qdrant: Product = {
  id: 'qdrant',
  name: 'Qdrant',
  fingerprints: [{ host: /\.cloud\.qdrant\.io$|^qdrant\b/ }],
  rows: [
    {
      id: 'missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Must provide an API key or an Authorization bearer token$/,
      source: 'qdrant/qdrant, src/common/auth/mod.rs',
    },
    {
      id: 'refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid API key or JWT$/,
      source: 'qdrant/qdrant, src/common/auth/mod.rs',
    },

    // The record that the token refers to is gone from its collection.
    {
      id: 'withdrawn',
      causes: ['token-revoked'],
      status: [401, 403],
      text: /^Invalid JWT, stateful validation failed$/,
      source: 'qdrant/qdrant, src/common/auth/mod.rs',
    },
    {
      id: 'access',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^(?:Forbidden: )?Global (?:manage |write )?access is required$/,
      source: 'qdrant/qdrant, lib/storage/src/rbac/ops_checks.rs',
    },
  ],
};
