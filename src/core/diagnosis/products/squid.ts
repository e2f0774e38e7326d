import type { Product } from './product.ts';

/** Squid, by the error name in its own header. */
export const squid: Product = {
  id: 'squid',
  name: 'Squid',
  fingerprints: [{ header: ['X-Squid-Error', /./] }, { header: ['Server', /^squid\b/] }],
  rows: [
    {
      id: 'denied',
      causes: ['blocked-by-intermediary'],
      status: 403,
      header: ['X-Squid-Error', /^ERR_(?:ACCESS_DENIED|BLOCKED_\w{1,40}|FIREWALL_BLOCKED)\b/],
      source: 'squid-cache/squid, src/error/forward.h',
    },
    {
      id: 'proxy-auth',
      causes: ['proxy-authentication-required'],
      status: 407,
      header: ['X-Squid-Error', /^ERR_CACHE_ACCESS_DENIED\b/],
      source: 'squid-cache/squid, src/error/forward.h',
    },
    {
      id: 'forwarding',
      causes: ['server-misconfigured'],
      status: 403,
      header: ['X-Squid-Error', /^ERR_FORWARDING_DENIED\b/],
      source: 'squid-cache/squid, src/error/forward.h',
    },
  ],
};
