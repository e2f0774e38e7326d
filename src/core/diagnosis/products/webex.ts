import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Webex API. */
export const webex: Product = {
  id: 'webex',
  name: 'Webex',
  fingerprints: [{ host: /(?:^|\.)webexapis\.com$/ }, { host: /(?:^|\.)api\.ciscospark\.com$/ }],
  rows: [
    {
      id: 'token',
      causes: ['token-expired', 'invalid-credentials'],
      status: 401,
      text: /^The request requires a valid access token set in the Authorization request header\.$/,
      when: identified,
      source: 'developer.webex.com/docs/api/basics',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^The request requires a valid access token set in the Authorization request header\.$/,
      when: anonymous,
      source: 'developer.webex.com/docs/api/basics',
    },
    {
      id: 'scope-or-role',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses\.$/,
      source: 'developer.webex.com/docs/api/basics',
    },
  ],
};
