import type { Product } from './product.ts';

/** Imperva Cloud WAF (Incapsula), which likes to answer 200. */
export const imperva: Product = {
  id: 'imperva',
  name: 'Imperva Incapsula',
  fingerprints: [{ header: ['X-Iinfo', /./] }, { header: ['X-CDN', /^(?:Imperva|Incapsula)$/] }],
  rows: [
    // The page comes with 403, and with 200.
    {
      id: 'incident',
      causes: ['blocked-by-intermediary'],
      body: /Request unsuccessful\. Incapsula incident ID: [\d-]{5,60}/,
      source: 'recorded pages with an Incapsula incident ID',
    },
  ],
};
