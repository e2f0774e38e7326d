import type { Product } from './product.ts';

const documentation = 'logto-io/logto, packages/phrases/src/locales/en/errors/auth.ts';

/** Logto: Management API and sign-in. */
export const logto: Product = {
  id: 'logto',
  name: 'Logto',
  fingerprints: [{ host: /\.logto\.app$/ }, { body: /"code":\s*"(?:auth|session|oidc|guard)\.[a-z_]+"/ }],
  rows: [
    {
      id: 'header-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^auth\.authorization_header_missing$/,
      source: documentation,
    },
    {
      id: 'scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^auth\.authorization_token_type_not_supported$/,
      source: documentation,
    },
    // One sentence for a bad token, one for another API resource and one without the scope.
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-audience-mismatch', 'insufficient-scope'],
      status: 401,
      text: /^Unauthorized\. Please check credentials and its scope\.$/,
      source: documentation,
    },
    {
      id: 'sign-in',
      causes: ['invalid-credentials'],
      status: 422,
      text: /^session\.invalid_credentials$/,
      source: 'logto-io/logto, RequestError codes (wording seen: find_string id 55603593965)',
    },
  ],
};
