import type { Product } from './product.ts';

/** Elasticsearch and its security features. */
export const elasticsearch: Product = {
  id: 'elasticsearch',
  name: 'Elasticsearch',
  fingerprints: [
    { header: ['X-elastic-product', /^Elasticsearch$/] },
    { header: ['X-Found-Handling-Cluster', /./] },
    { body: /^\{"error":\{"root_cause":\[\{"type":"/ },
  ],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^missing authentication credentials for REST request \[/,
      source:
        'elastic/elasticsearch, x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/security/authc/DefaultAuthenticationFailureHandler.java',
    },
    {
      id: 'user-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^unable to authenticate user \[[^\]]{0,200}\] for REST request \[/,
      source:
        'elastic/elasticsearch, x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/security/authc/DefaultAuthenticationFailureHandler.java',
    },
    {
      id: 'api-key-expired',
      causes: ['token-expired'],
      status: 401,
      text: /\bapi key is expired$/,
      source:
        'elastic/elasticsearch, x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authc/ApiKeyService.java',
    },
    {
      id: 'api-key-invalidated',
      causes: ['token-revoked'],
      status: 401,
      text: /\bapi key (?:\[[^\]]{0,100}\] )?has been invalidated$/,
      source:
        'elastic/elasticsearch, x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authc/ApiKeyService.java',
    },
    {
      id: 'api-key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /\b(?:unable to find apikey with id|invalid credentials for API key \[)/,
      source:
        'elastic/elasticsearch, x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authc/ApiKeyService.java',
    },

    // A key has privileges of its own, less than those of its owner.
    {
      id: 'api-key-privileges',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^action \[[^\]]{1,200}\] is unauthorized for API key id \[/,
      source:
        'elastic/elasticsearch, x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authz/AuthorizationDenialMessages.java',
    },
    {
      id: 'user-privileges',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^action \[[^\]]{1,200}\] is unauthorized for (?:user|service account) \[/,
      source:
        'elastic/elasticsearch, x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authz/AuthorizationDenialMessages.java',
    },
    {
      id: 'license',
      causes: ['account-disabled'],
      status: 403,
      text: /^current license is non-compliant for \[/,
      source:
        'elastic/elasticsearch, x-pack/plugin/core/src/main/java/org/elasticsearch/license/LicenseUtils.java',
    },
  ],
};
