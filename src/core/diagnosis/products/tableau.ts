import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Tableau Server and Tableau Cloud. */
export const tableau: Product = {
  id: 'tableau',
  name: 'Tableau',
  fingerprints: [
    { host: /\.online\.tableau\.com$/ },
    { body: /xmlns="http:\/\/tableau\.com\/api"|^\{"error":\{"summary":"/ },
  ],
  rows: [
    {
      id: 'nothing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^401000$/,
      when: anonymous,
      fingerprinted: true,
      source: 'help.salesforce.com/s/articleView?id=001498381',
    },

    // "No authentication credentials were provided", of an X-Tableau-Auth token whose session is over.
    {
      id: 'session',
      causes: ['session-expired'],
      status: 401,
      text: /^401000$/,
      when: identified,
      fingerprinted: true,
      source: 'help.salesforce.com/s/articleView?id=001498381',
    },

    // A personal access token that is wrong, revoked, or unused for 15 days.
    {
      id: 'sign-in',
      causes: ['invalid-credentials', 'token-expired', 'token-revoked'],
      status: 401,
      text: /^401001$/,
      fingerprinted: true,
      source: 'help.salesforce.com/s/articleView?id=001496614',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'session-expired'],
      status: 401,
      text: /^401002$/,
      fingerprinted: true,
      source: 'help.tableau.com/current/api/vizql-data-service/en-us/docs/vds_error_codes.html',
    },
  ],
};
