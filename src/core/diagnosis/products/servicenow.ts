import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** ServiceNow REST APIs. */
export const servicenow: Product = {
  id: 'servicenow',
  name: 'ServiceNow',
  fingerprints: [
    { host: /(?:^|\.)service-now\.com$/ },
    { header: ['Server', /^ServiceNow/] },
    { header: ['X-Is-Logged-In', /./] },
  ],
  rows: [
    {
      id: 'credentials',
      causes: ['invalid-credentials', 'account-locked'],
      status: 401,
      text: /^User (?:is )?[Nn]ot [Aa]uthenticated$/,
      when: identified,
      fingerprinted: true,
      source: 'developer.servicenow.com, Table API: status codes',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^User (?:is )?[Nn]ot [Aa]uthenticated$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developer.servicenow.com, Table API: status codes',
    },
    {
      id: 'acl',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:User Not Authorized$|Failed API level ACL Validation|ACL Exception \w{1,12} Failed due to security constraints)/,
      fingerprinted: true,
      source: 'developer.servicenow.com, Table API: status codes',
    },
    {
      id: 'hidden',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^Record doesn't exist or ACL restricts the record retrieval$/,
      source: 'developer.servicenow.com, Table API: status codes',
    },
  ],
};
