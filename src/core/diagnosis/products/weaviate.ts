import type { Product } from './product.ts';

/** The REST and GraphQL APIs of Weaviate. */
export const weaviate: Product = {
  id: 'weaviate',
  name: 'Weaviate',
  fingerprints: [{ host: /\.weaviate\.(?:cloud|network)$|^weaviate\b/ }],
  rows: [
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^anonymous access not enabled(?:\. Please authenticate through one of the available methods: \[|, please provide an auth scheme)/,
      source: 'weaviate/weaviate, usecases/auth/authentication/anonymous',
    },
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:unauthorized: invalid api key\b|invalid api key, please provide a valid api key$)/,
      fingerprinted: true,
      source: 'weaviate/weaviate, usecases/auth/authentication/apikey/client.go',
    },
    {
      id: 'rbac',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^rbac: authorization, forbidden action: user '/,
      source: 'weaviate/weaviate, usecases/auth/authorization/errors/errors.go',
    },
  ],
};
