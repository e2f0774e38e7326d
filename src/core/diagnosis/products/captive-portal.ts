import type { Product } from './product.ts';

/** Captive portals of wireless networks and firewalls. */
export const captivePortal: Product = {
  id: 'captive-portal',
  name: 'Captive portal',
  fingerprints: [{ body: /\/fgtauth\?[0-9a-f]{8,40}/ }],
  rows: [
    {
      id: 'meraki',
      causes: ['blocked-by-intermediary'],
      status: [302, 303, 307],
      header: ['Location', /^https?:\/\/[\w-]{1,20}\.network-auth\.com\/splash\b/],
      source: 'recorded redirects to network-auth.com/splash',
    },
    {
      id: 'aruba',
      causes: ['blocked-by-intermediary'],
      status: [302, 303, 307],
      header: ['Location', /^https?:\/\/securelogin\.arubanetworks\.com\//],
      source: 'recorded redirects to securelogin.arubanetworks.com',
    },
    {
      id: 'fortigate',
      causes: ['blocked-by-intermediary'],
      body: /:\d{2,5}\/fgtauth\?[0-9a-f]{8,40}/,
      source: 'recorded pages that lead to /fgtauth',
    },
  ],
};
