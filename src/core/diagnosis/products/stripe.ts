import type { Product } from './product.ts';

/** Stripe API. */
export const stripe: Product = {
  id: 'stripe',
  name: 'Stripe',
  fingerprints: [
    { host: /(?:^|\.)api\.stripe\.com$/ },
    { header: ['Stripe-Version', /./] },
    { header: ['Stripe-Should-Retry', /./] },
  ],
  rows: [
    {
      id: 'key-expired',
      causes: ['token-revoked', 'token-expired'],
      status: 401,
      text: /^Expired API Key provided: /,
      fingerprinted: true,
      source: 'github.com/stripe/stripe-cli/pull/792',
    },
    {
      id: 'key-invalid',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid API Key provided: /,
      fingerprinted: true,
      source: 'github.com/coreymgilmore/stripe-appengine-frontend/issues/2',
    },
    {
      id: 'no-key',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You did not provide an API key\. You need to provide your API key in the Authorization header/,
      source: 'github.com/gadelkareem/skeleton/issues/20',
    },
    {
      id: 'publishable-key',
      causes: ['token-type-mismatch'],
      status: [401, 403],
      text: /^This API call cannot be made with a publishable API key/,
      source: 'github.com/SiimKirjanen/seatreg/issues/97',
    },
    {
      id: 'test-live',
      causes: ['wrong-endpoint'],
      status: [400, 404],
      text: /exists in (?:test|live) mode, but a (?:live|test) mode key was used to make this request/,
      source: 'docs.stripe.com/error-codes',
    },
    {
      id: 'restricted-key',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^The provided key '[^']{1,200}' does not have the required permissions for this endpoint/,
      source: 'docs.stripe.com/keys',
    },
    {
      id: 'connected-account',
      causes: ['token-revoked', 'insufficient-permissions'],
      status: 403,
      text: /^The provided key '[^']{1,200}' does not have access to account/,
      source: 'docs.stripe.com/error-codes',
    },
  ],
};
