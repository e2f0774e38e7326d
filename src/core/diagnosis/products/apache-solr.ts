import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Solr with its authentication plugins: Jetty error pages. */
export const apacheSolr: Product = {
  id: 'apache-solr',
  name: 'Apache Solr',
  fingerprints: [
    { header: ['WWW-Authenticate', /^x?Basic realm="solr"/] },
    { body: /<p>Problem accessing \/solr\/|<td>\/solr\// },
  ],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:HTTP ERROR 401 )?require authentication$/i,
      when: anonymous,
      fingerprinted: true,
      source: 'apache/solr, solr/core/src/java/org/apache/solr/security/BasicAuthPlugin.java',
    },
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:HTTP ERROR 401 )?Bad credentials$/i,
      when: identified,
      fingerprinted: true,
      source: 'apache/solr, solr/core/src/java/org/apache/solr/security/BasicAuthPlugin.java',
    },

    // "Unauthorized", of a known user without the role.
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:(?:HTTP ERROR|Error) 403 )?Unauthorized request, Response code: 403$/,
      source: 'apache/solr, solr/core/src/java/org/apache/solr/servlet/HttpSolrCall.java',
    },
  ],
};
