import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** InfluxDB 1.x and 2.x. */
export const influxdb: Product = {
  id: 'influxdb',
  name: 'InfluxDB',
  fingerprints: [
    { header: ['X-Influxdb-Version', /./] },
    { header: ['X-Influxdb-Build', /./] },
    { header: ['X-Platform-Error-Code', /./] },
    { header: ['WWW-Authenticate', /^Basic realm="InfluxDB"/] },
  ],
  rows: [
    {
      id: 'unreadable',
      causes: ['missing-credentials'],
      status: 401,
      text: /^unable to parse authentication credentials$/,
      when: anonymous,
      source: 'influxdata/influxdb, services/httpd/handler.go',
    },

    // Worded as authorization, but user or password are wrong.
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^authorization failed$/,
      fingerprinted: true,
      source: 'influxdata/influxdb, services/httpd/handler.go',
    },
    {
      id: 'no-admin',
      causes: ['server-misconfigured'],
      status: 403,
      text: /create admin user first or disable authentication$/,
      source: 'influxdata/influxdb, services/meta/query_authorizer.go',
    },
    {
      id: 'statement',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^error authorizing query: .{1,100} not authorized to execute statement /,
      source: 'influxdata/influxdb, services/meta/query_authorizer.go',
    },

    // A 401 although the token is good: it has no permission for this bucket or organization.
    {
      id: 'token-permission',
      causes: ['insufficient-scope'],
      status: 401,
      text: /^(?:read|write):(?:orgs|\w+)\/.{1,200} is unauthorized$/,
      source: 'influxdata/influxdb, authorizer/authorize.go',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^unauthorized access$/,
      when: identified,
      fingerprinted: true,
      source: 'influxdata/influxdb, http/authentication_middleware.go',
    },
    {
      id: 'token-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^unauthorized access$/,
      when: anonymous,
      fingerprinted: true,
      source: 'influxdata/influxdb, http/authentication_middleware.go',
    },
    {
      id: 'insufficient',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^insufficient permissions for (?:write|read)$/,
      source: 'influxdata/influxdb, http/write_handler.go',
    },
  ],
};
