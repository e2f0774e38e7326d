import type { Product } from './product.ts';

/** Cisco Umbrella, OpenDNS and Secure Access: block pages. */
export const ciscoUmbrella: Product = {
  id: 'cisco-umbrella',
  name: 'Cisco Umbrella',
  fingerprints: [{ body: /https?:\/\/block\.opendns\.com\// }],
  rows: [
    {
      id: 'block-page',
      causes: ['blocked-by-intermediary'],
      status: 403,
      body: /https?:\/\/(?:block(?:\.a)?\.opendns\.com|[a-z]{1,20}\.block\.sse\.cisco\.com)\//,
      source: 'recorded answers that lead to block.opendns.com',
    },
  ],
};
