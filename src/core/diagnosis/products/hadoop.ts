import type { Product } from './product.ts';

/** WebHDFS, HttpFS and YARN over HTTP. */
export const hadoop: Product = {
  id: 'hadoop',
  name: 'Apache Hadoop',
  fingerprints: [{ body: /^\{"RemoteException":\{/ }],
  rows: [
    {
      id: 'access-control',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^AccessControlException$/,
      source: 'hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html',
    },
    {
      id: 'delegation-token-expired',
      causes: ['token-expired'],
      status: [401, 403],
      text: /^token \(.{1,300}\) is expired\b/i,
      source:
        'apache/hadoop, hadoop-common/src/main/java/org/apache/hadoop/security/token/delegation/AbstractDelegationTokenSecretManager.java',
    },
    {
      id: 'delegation-token-unknown',
      causes: ['token-revoked', 'invalid-credentials'],
      status: [401, 403],
      text: /^token \(.{1,300}\) can't be found in cache$/i,
      source:
        'apache/hadoop, hadoop-common/src/main/java/org/apache/hadoop/security/token/delegation/AbstractDelegationTokenSecretManager.java',
    },

    // Simple authentication: the query parameter user.name is missing.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /\bAnonymous requests are disallowed\b/,
      source:
        'apache/hadoop, hadoop-common-project/hadoop-auth/src/main/java/org/apache/hadoop/security/authentication/server/PseudoAuthenticationHandler.java',
    },

    // Also Livy: X-XSRF-HEADER here, X-Requested-By there; any value will do.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 400,
      text: /\bMissing Required Header for CSRF (?:Vulnerability )?Protection\b/i,
      source:
        'apache/hadoop, hadoop-common/src/main/java/org/apache/hadoop/security/http/RestCsrfPreventionFilter.java',
    },
  ],
};
