import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** ArangoDB and its error numbers. */
export const arangodb: Product = {
  id: 'arangodb',
  name: 'ArangoDB',
  fingerprints: [
    { header: ['Server', /^ArangoDB$/] },
    { header: ['X-Arango-Queue-Time-Seconds', /./] },
    { header: ['WWW-Authenticate', /realm="ArangoDB"/] },
  ],
  rows: [
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Wrong credentials$/,
      fingerprinted: true,
      source: 'arangodb/arangodb, arangod/RestHandler/RestAuthHandler.cpp',
    },
    {
      id: 'not-authorized',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^not authorized to execute this request$/,
      when: identified,
      fingerprinted: true,
      source: 'docs.arangodb.com/stable/develop/error-codes/',
    },
    {
      id: 'not-authorized-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^not authorized to execute this request$/,
      when: anonymous,
      fingerprinted: true,
      source: 'docs.arangodb.com/stable/develop/error-codes/',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^forbidden$/,
      body: /"errorNum":11\b/,
      fingerprinted: true,
      source: 'docs.arangodb.com/stable/develop/error-codes/',
    },
  ],
};
