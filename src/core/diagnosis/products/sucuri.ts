import type { Product } from './product.ts';

/** Sucuri Website Firewall. */
export const sucuri: Product = {
  id: 'sucuri',
  name: 'Sucuri Website Firewall',
  fingerprints: [{ header: ['X-Sucuri-ID', /./] }, { header: ['Server', /^Sucuri\/Cloudproxy$/] }],
  rows: [
    {
      id: 'denied',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:Sucuri WebSite Firewall - Access Denied|Access Denied - Sucuri Website Firewall)$/i,
      source: 'EnableSecurity/wafw00f, wafw00f/plugins/sucuri.py',
    },
    {
      id: 'block-header',
      causes: ['blocked-by-intermediary'],
      header: ['X-Sucuri-Block', /./],
      source: 'EnableSecurity/wafw00f, wafw00f/plugins/sucuri.py',
    },
  ],
};
