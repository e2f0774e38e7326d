import type { Product } from './product.ts';

/** HUMAN Bot Defender (PerimeterX). */
export const humanSecurity: Product = {
  id: 'human-security',
  name: 'HUMAN Bot Defender',
  fingerprints: [{ header: ['X-PX-Authorization', /./] }],
  rows: [
    {
      id: 'json',
      causes: ['blocked-by-intermediary'],
      status: 403,
      body: /"appId"\s{0,9}:\s{0,9}"PX\w{4,20}"/,
      source: 'PerimeterX/perimeterx-node-express, README.md',
    },
    {
      id: 'page',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Access to this page has been denied\.?$/,
      body: /window\._pxAppId\b/,
      source: 'recorded block pages: their title and window._pxAppId',
    },
  ],
};
