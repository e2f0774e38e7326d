import { authorization } from '../detection.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Dropwizard and Jersey: credentials are required, it says, also when it refused some. */
export const dropwizard: Product = {
  id: 'dropwizard',
  name: 'Dropwizard',
  fingerprints: [],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Credentials are required to access this resource\.$/,
      when: anonymous,
      source:
        'dropwizard/dropwizard, dropwizard-auth/src/main/java/io/dropwizard/auth/DefaultUnauthorizedHandler.java',
    },
    {
      id: 'refused',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Credentials are required to access this resource\.$/,
      when: evidence =>
        evidence.challenges.some(
          ({ scheme }) => scheme.toLowerCase() === authorization(evidence)?.credentials?.scheme.toLowerCase(),
        ),
      source:
        'dropwizard/dropwizard, dropwizard-auth/src/main/java/io/dropwizard/auth/DefaultUnauthorizedHandler.java',
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^User not authorized\.$/,

      source:
        'eclipse-ee4j/jersey, core-server/src/main/java/org/glassfish/jersey/server/filter/RolesAllowedDynamicFeature.java',
    },
  ],
};
