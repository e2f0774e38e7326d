import type { Product } from './product.ts';

/** Exchange Server: Outlook on the web with forms-based authentication. */
export const exchangeOwa: Product = {
  id: 'exchange-owa',
  name: 'Exchange Outlook on the web',
  fingerprints: [{ header: ['X-OWA-Version', /./] }, { header: ['X-FEServer', /./] }],
  rows: [
    {
      id: 'session-over',
      causes: ['session-expired'],
      status: 440,
      fingerprinted: true,
      source: 'learn.microsoft.com/openspecs/exchange_server_protocols (HTTP 440 Login Timeout)',
    },
    {
      id: 'logon-refused',
      causes: ['invalid-credentials'],
      status: 302,
      header: ['Location', /\/owa\/auth\/logon\.aspx\?(?:[^#]{0,500}&)?reason=2\b/],
      source: 'Exchange Server, Microsoft.Exchange.Clients.Owa.Core.Logon (reason parameter)',
    },
    {
      id: 'logon-timeout',
      causes: ['session-expired'],
      status: 302,
      header: ['Location', /\/owa\/auth\/logon\.aspx\?(?:[^#]{0,500}&)?reason=3\b/],
      source: 'Exchange Server, Microsoft.Exchange.Clients.Owa.Core.Logon (reason parameter)',
    },
    {
      id: 'logon-blocked',
      causes: ['insufficient-permissions', 'blocked-by-intermediary'],
      status: 302,
      header: ['Location', /\/owa\/auth\/logon\.aspx\?(?:[^#]{0,500}&)?reason=5\b/],
      source: 'Exchange Server, Microsoft.Exchange.Clients.Owa.Core.Logon (reason parameter)',
    },
    {
      id: 'logon',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /\/owa\/auth\/logon\.aspx\?(?:[^#]{0,500}&)?reason=0\b/],
      source: 'Exchange Server, Microsoft.Exchange.Clients.Owa.Core.Logon (reason parameter)',
    },
  ],
};
