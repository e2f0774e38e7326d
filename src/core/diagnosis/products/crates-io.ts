import type { Product } from './product.ts';

/** The Rust package registry. */
export const cratesIo: Product = {
  id: 'crates-io',
  name: 'crates.io',
  fingerprints: [{ host: /(?:^|\.)crates\.io$/ }],
  rows: [
    {
      id: 'not-signed-in',
      causes: ['missing-credentials'],
      status: 403,
      text: /^(?:must be logged in to perform that action|this action requires authentication)$/,
      fingerprinted: true,
      source: 'rust-lang/crates.io, src/auth.rs',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 403,
      text: /^authentication failed$/,
      fingerprinted: true,
      source: 'rust-lang/crates.io, src/auth.rs',
    },
    {
      id: 'token-format',
      causes: ['token-revoked', 'malformed-credentials'],
      status: [401, 403],
      text: /^The given API token does not match the format used by crates\.io\./,
      fingerprinted: true,
      source: 'rust-lang/crates.io, src/util/errors/json.rs',
    },
    {
      id: 'token-scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^this token does not have the required permissions to perform this action$/,
      fingerprinted: true,
      source: 'rust-lang/crates.io, src/auth.rs',
    },
    {
      id: 'email',
      causes: ['account-disabled'],
      status: [200, 400, 403],
      text: /^A verified email address is required to publish crates to crates\.io\./,
      fingerprinted: true,
      source: 'rust-lang/crates.io, src/controllers/krate/publish.rs',
    },
  ],
};
