import type { Product } from './product.ts';

const documentation = 'supertokens/supertokens-node, lib/ts/recipe/session/middleware.ts';

/** SuperTokens: the session guard of its back-end SDKs. */
export const supertokens: Product = {
  id: 'supertokens',
  name: 'SuperTokens',
  fingerprints: [
    { header: ['front-token', /./] },
    { header: ['Access-Control-Expose-Headers', /front-token|anti-csrf/] },
  ],
  rows: [
    // The access token ended; the front end is to refresh it and try again.
    {
      id: 'try-refresh',
      causes: ['token-expired'],
      status: 401,
      text: /^try refresh token$/,
      source: documentation,
    },
    {
      id: 'theft',
      causes: ['token-revoked'],
      status: 401,
      text: /^token theft detected$/,
      source: documentation,
    },
    // The session is good; a claim such as a verified address or a second factor is missing.
    {
      id: 'claim',
      causes: ['step-up-required', 'insufficient-permissions'],
      status: 403,
      text: /^invalid claim$/,
      body: /"claimValidationErrors"/,
      source: documentation,
    },
  ],
};
