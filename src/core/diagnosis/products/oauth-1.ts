import type { Product } from './product.ts';

/** Providers of OAuth 1.0a with the problem reporting extension. */
export const oauth1: Product = {
  id: 'oauth-1',
  name: 'OAuth 1.0a',
  fingerprints: [
    { header: ['WWW-Authenticate', /^OAuth\b.{0,300}\b(?:oauth_problem|realm)=/i] },
    { body: /\boauth_problem=/ },
  ],
  rows: [
    {
      id: 'timestamp',
      causes: ['clock-skew'],
      status: [400, 401, 403],
      text: /^(?:timestamp_refused)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'nonce',
      causes: ['digest-nonce-stale'],
      status: [400, 401, 403],
      text: /^(?:nonce_used)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 401, 403],
      text: /^(?:signature_invalid)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'signature-method',
      causes: ['token-algorithm-rejected'],
      status: [400, 401, 403],
      text: /^(?:signature_method_rejected)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'consumer',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^(?:consumer_key_unknown|consumer_key_rejected)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'consumer-refused',
      causes: ['account-disabled'],
      status: [400, 401, 403],
      text: /^(?:consumer_key_refused)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: [400, 401, 403],
      text: /^(?:token_expired)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'token-revoked',
      causes: ['token-revoked'],
      status: [400, 401, 403],
      text: /^(?:token_revoked)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      text: /^(?:token_rejected)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: [400, 401, 403],
      text: /^(?:permission_denied|user_refused)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
    {
      id: 'parameter-absent',
      causes: ['malformed-credentials'],
      status: [400, 401, 403],
      text: /^(?:parameter_absent|parameter_rejected|version_rejected)$/,
      source: 'oauth.pbworks.com/w/page/12239858/ProblemReporting',
    },
  ],
};
