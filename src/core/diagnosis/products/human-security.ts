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
      source: 'PerimeterX enforcer documentation: advanced blocking response',
    },
    {
      id: 'page',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Access to this page has been denied\.?$/,
      body: /window\._pxAppId\b/,
      source: 'PerimeterX enforcer documentation: block page',
    },
  ],
};
