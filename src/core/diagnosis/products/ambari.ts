import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Ambari. */
export const ambari: Product = {
  id: 'ambari',
  name: 'Apache Ambari',
  fingerprints: [{ header: ['Set-Cookie', /^AMBARISESSIONID=/] }],
  rows: [
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 400,
      text: /^CSRF protection is turned on\. X-Requested-By HTTP header is required\.$/,
      source:
        'apache/ambari, ambari-server/src/main/java/org/apache/ambari/server/api/AmbariCsrfProtectionFilter.java',
    },

    // A 403 that asks for a login.
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Missing authentication token$/,
      body: /^\{\s*"status"\s*:\s*403/,
      when: anonymous,
      source:
        'apache/ambari, ambari-server/src/main/java/org/apache/ambari/server/security/authorization/AmbariAuthorizationFilter.java',
    },

    // A 403 of a wrong password.
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Unable to sign in\. Invalid username\/password combination\.$/,
      source:
        'apache/ambari, ambari-server/src/main/java/org/apache/ambari/server/security/authentication/InvalidUsernamePasswordCombinationException.java',
    },
  ],
};
