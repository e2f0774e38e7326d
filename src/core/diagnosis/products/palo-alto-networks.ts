import type { Product } from './product.ts';

/** Palo Alto Networks firewalls: their response pages. */
export const paloAltoNetworks: Product = {
  id: 'palo-alto-networks',
  name: 'Palo Alto Networks firewall',
  fingerprints: [{ body: /in accordance with (?:the )?company policy\./ }],
  rows: [
    // The page comes with 503, and with 200.
    {
      id: 'page',
      causes: ['blocked-by-intermediary'],
      text: /^Access to the web page you were trying to visit has been blocked in accordance with (?:the )?company policy\./,
      source: 'docs.paloaltonetworks.com/pan-os/9-1/pan-os-admin/url-filtering/url-filtering-response-pages',
    },
    {
      id: 'application',
      causes: ['blocked-by-intermediary'],
      text: /^Access to the application you were trying to use has been blocked in accordance with (?:the )?company policy\./,
      source:
        'docs.paloaltonetworks.com/ngfw/administration/firewall-administration/launch-the-web-interface/configure-response-pages',
    },
  ],
};
