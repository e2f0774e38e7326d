import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Apache CouchDB and Cloudant. */
export const couchdb: Product = {
  id: 'couchdb',
  name: 'Apache CouchDB',
  fingerprints: [
    { header: ['Server', /^CouchDB\//] },
    { header: ['X-CouchDB-Body-Time', /./] },
    { header: ['X-Couch-Request-ID', /./] },
  ],
  rows: [
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Name or password is incorrect\.$/,
      source: 'apache/couchdb, src/couch/src/couch_httpd_auth.erl',
    },
    {
      id: 'login-wanted',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Authentication required\.$/,
      when: anonymous,
      fingerprinted: true,
      source: 'apache/couchdb, src/couch/src/couch_httpd_auth.erl',
    },

    // A 401 to someone who is signed in: a role is missing.
    {
      id: 'not-admin',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^You are not a (?:server|db or server) admin\.$/,
      when: identified,
      source: 'apache/couchdb, src/chttpd/src/chttpd_auth_request.erl',
    },
    {
      id: 'not-admin-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You are not (?:a (?:server|db or server) admin|authorized to access this db)\.$/,
      when: anonymous,
      source: 'apache/couchdb, src/chttpd/src/chttpd_auth_request.erl',
    },
    {
      id: 'database',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^You are not (?:allowed|authorized) to access this db\.$/,
      when: identified,
      source: 'apache/couchdb, src/couch/src/couch_db.erl',
    },
    {
      id: 'cookie',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^Malformed AuthSession cookie\. Please clear your cookies\.$/,
      source: 'apache/couchdb, src/couch/src/couch_httpd_auth.erl',
    },
  ],
};
