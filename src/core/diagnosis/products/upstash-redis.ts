import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Upstash Redis: the words of Redis over HTTP. */
export const upstashRedis: Product = {
  id: 'upstash-redis',
  name: 'Upstash Redis',
  fingerprints: [{ host: /\.upstash\.io$/ }, { header: ['Upstash-Sync-Token', /./] }],
  rows: [
    {
      id: 'token-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:WRONGPASS|Unauthorized:) .{0,40}(?:invalid or missing auth token|username-password pair)/,
      when: anonymous,
      fingerprinted: true,
      source: 'upstash.com/docs/redis/troubleshooting/http_unauthorized',
    },
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:WRONGPASS|Unauthorized:) .{0,40}(?:invalid or missing auth token|username-password pair)/,
      when: identified,
      fingerprinted: true,
      source: 'upstash.com/docs/redis/troubleshooting/http_unauthorized',
    },

    // The read-only token, at a command that writes.
    {
      id: 'read-only-token',
      causes: ['insufficient-scope'],
      status: [400, 403],
      text: /^NOPERM this user has no permissions to run the /,
      fingerprinted: true,
      source: 'upstash.com/docs/redis/features/restapi',
    },
  ],
};
