import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** JetBrains TeamCity. */
export const teamcity: Product = {
  id: 'teamcity',
  name: 'TeamCity',
  fingerprints: [
    { header: ['TeamCity-Node-Id', /./] },
    { header: ['WWW-Authenticate', /^Basic realm="TeamCity"/] },
  ],
  rows: [
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^403 Forbidden: Responding with 403 status code due to failed CSRF check\b/,
      source: 'jetbrains.com/help/teamcity/csrf-protection.html',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Incorrect username or password\.?$/,
      fingerprinted: true,
      source: 'jetbrains.com/help/teamcity/rest/teamcity-rest-api-documentation.html',
    },
    {
      id: 'login-wanted',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Authentication required$/,
      when: anonymous,
      fingerprinted: true,
      source: 'jetbrains.com/help/teamcity/rest/teamcity-rest-api-documentation.html',
    },
  ],
};
