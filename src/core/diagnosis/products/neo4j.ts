import { identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The HTTP and Query APIs of Neo4j. */
export const neo4j: Product = {
  id: 'neo4j',
  name: 'Neo4j',
  fingerprints: [{ body: /"code"\s*:\s*"Neo\.(?:Client|Transient|Database)Error\./ }],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^No authentication header supplied\.$/,
      fingerprinted: true,
      source:
        'neo4j/neo4j, community/server/src/main/java/org/neo4j/server/rest/dbms/AuthorizationEnabledFilter.java',
    },
    {
      id: 'unauthorized',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Neo\.ClientError\.Security\.Unauthorized$/,
      when: identified,
      source:
        'neo4j/neo4j, community/server/src/main/java/org/neo4j/server/rest/dbms/AuthorizationEnabledFilter.java',
    },

    // The first password has to be changed before anything else is allowed.
    {
      id: 'password-change',
      causes: ['account-disabled'],
      status: [200, 202, 401, 403],
      text: /^Neo\.ClientError\.Security\.CredentialsExpired$/,
      source: 'neo4j.com/docs/status-codes/current/errors/all-errors/',
    },
    {
      id: 'rate',
      causes: ['account-locked'],
      status: [401, 429],
      text: /^Neo\.ClientError\.Security\.AuthenticationRateLimit$/,
      source:
        'neo4j/neo4j, community/server/src/main/java/org/neo4j/server/rest/dbms/AuthorizationEnabledFilter.java',
    },

    // Also in a 200 of the transaction endpoint.
    {
      id: 'forbidden',
      causes: ['insufficient-permissions'],
      status: [200, 202, 401, 403],
      text: /^Neo\.ClientError\.Security\.Forbidden$/,
      source:
        'neo4j/neo4j, community/server/src/main/java/org/neo4j/server/rest/dbms/AuthorizationEnabledFilter.java',
    },
    {
      id: 'token',
      causes: ['token-expired'],
      text: /^Neo\.ClientError\.Security\.(?:TokenExpired|AuthorizationExpired)$/,
      source: 'neo4j.com/docs/status-codes/current/errors/all-errors/',
    },
  ],
};
