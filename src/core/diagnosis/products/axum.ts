import type { Product } from './product.ts';

/** axum with typed headers, and the errors of jsonwebtoken. */
export const axum: Product = {
  id: 'axum',
  name: 'axum',
  fingerprints: [],
  rows: [
    {
      id: 'header-missing',
      causes: ['missing-credentials'],
      status: 400,
      text: /^Header of type `authorization` was missing$/,
      source: 'tokio-rs/axum, axum-extra/src/typed_header.rs',
    },
    {
      id: 'header-unreadable',
      causes: ['scheme-mismatch', 'malformed-credentials'],
      status: 400,
      text: /^invalid HTTP header \(authorization\)$/,
      source: 'tokio-rs/axum, axum-extra/src/typed_header.rs',
    },
    {
      id: 'jwt-immature',
      causes: ['token-not-yet-valid'],
      status: [400, 401, 403],
      text: /^ImmatureSignature$/,
      source: 'Keats/jsonwebtoken, src/errors.rs',
    },
    {
      id: 'jwt-expired',
      causes: ['token-expired'],
      status: [400, 401, 403],
      text: /^ExpiredSignature$/,
      source: 'Keats/jsonwebtoken, src/errors.rs',
    },
    {
      id: 'jwt-claim',
      causes: ['malformed-credentials'],
      status: [400, 401, 403],
      text: /^Missing required claim: (?:exp|nbf|sub|iss)$/,
      source: 'Keats/jsonwebtoken, src/errors.rs',
    },
  ],
};
