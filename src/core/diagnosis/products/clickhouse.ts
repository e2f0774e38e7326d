import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The HTTP interface of ClickHouse and its exception codes. */
export const clickhouse: Product = {
  id: 'clickhouse',
  name: 'ClickHouse',
  fingerprints: [
    { header: ['X-ClickHouse-Exception-Code', /^\d/] },
    { header: ['X-ClickHouse-Server-Display-Name', /./] },
    { host: /\.clickhouse\.cloud$/ },
  ],
  rows: [
    {
      id: 'two-ways',
      causes: ['malformed-credentials'],
      text: /^Code: 516\. .{0,60}Invalid authentication: it is not allowed to use .{1,80} simultaneously/,
      source: 'ClickHouse/ClickHouse, src/Server/HTTP/authenticateUserByHTTP.cpp',
    },
    {
      id: 'scheme',
      causes: ['scheme-mismatch'],
      text: /^Code: 516\. .{0,60}Invalid authentication: '[^']{1,60}' HTTP Authorization scheme is not supported/,
      source: 'ClickHouse/ClickHouse, src/Server/HTTP/authenticateUserByHTTP.cpp',
    },

    // Says the same of a wrong password, an unknown user and a user that may not come from this address.
    {
      id: 'authentication-failed',
      causes: ['invalid-credentials'],
      text: /^Code: 516\. DB::Exception: [^:]{0,100}: Authentication failed: /,
      when: identified,
      source: 'ClickHouse/ClickHouse, src/Access/AccessControl.cpp',
    },

    // Whoever names no user is taken for default without a password.
    {
      id: 'default-user',
      causes: ['missing-credentials'],
      text: /^Code: 516\. DB::Exception: default: Authentication failed: /,
      when: anonymous,
      source: 'ClickHouse/ClickHouse, src/Access/AccessControl.cpp',
    },
    {
      id: 'password-required',
      causes: ['missing-credentials'],
      header: ['X-ClickHouse-Exception-Code', /^194$/],
      source: 'ClickHouse/ClickHouse, tests/queries/0_stateless',
    },
    {
      id: 'user-or-password',
      causes: ['invalid-credentials'],
      header: ['X-ClickHouse-Exception-Code', /^19[23]$/],
      source: 'ClickHouse/ClickHouse, src/Common/ErrorCodes.cpp',
    },
    {
      id: 'address',
      causes: ['blocked-by-intermediary'],
      header: ['X-ClickHouse-Exception-Code', /^195$/],
      source: 'ClickHouse/ClickHouse, src/Common/ErrorCodes.cpp',
    },

    // Older servers send it as 500.
    {
      id: 'grant',
      causes: ['insufficient-permissions'],
      header: ['X-ClickHouse-Exception-Code', /^(?:497|291)$/],
      source: 'ClickHouse/ClickHouse, src/Common/ErrorCodes.cpp',
    },
  ],
};
