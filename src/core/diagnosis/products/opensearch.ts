import type { Product } from './product.ts';

/** OpenSearch with its security plugin, also as an AWS domain. */
export const opensearch: Product = {
  id: 'opensearch',
  name: 'OpenSearch',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Basic realm="(?:OpenSearch|Open Distro) Security"/] },
    { host: /\.es\.amazonaws\.com$/ },
  ],
  rows: [
    {
      id: 'no-permissions',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^no permissions for \[[^\]]{1,300}\] and User \[name=/,
      source: 'opensearch-project/security, src/main/java/org/opensearch/security/filter/SecurityFilter.java',
    },

    // The security index is not there yet: nobody can be authenticated.
    {
      id: 'uninitialised',
      causes: ['server-misconfigured'],
      status: 503,
      text: /^OpenSearch Security not initialized\.?(?: \(\w+\))?$/,
      source:
        'opensearch-project/security, src/main/java/org/opensearch/security/filter/SecurityRestFilter.java',
    },
    {
      id: 'login-failed',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Authentication finally failed$/,
      source: 'opensearch-project/security, src/main/java/org/opensearch/security/auth/BackendRegistry.java',
    },

    // The domain policy wants a signed request, or one from another address.
    {
      id: 'aws-unsigned',
      causes: ['missing-credentials', 'blocked-by-intermediary'],
      status: 403,
      text: /^User: anonymous is not authorized to perform: es:/,
      source: 'docs.gitlab.com/integration/elasticsearch/troubleshooting/access/',
    },
  ],
};
