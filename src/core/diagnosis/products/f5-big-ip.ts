import type { Product } from './product.ts';

/** F5 BIG-IP: Advanced WAF (ASM) and Access Policy Manager (APM). */
export const f5BigIp: Product = {
  id: 'f5-big-ip',
  name: 'F5 BIG-IP',
  fingerprints: [
    { header: ['Server', /^(?:BigIP|BIG-IP)$/i] },
    { header: ['Set-Cookie', /^(?:MRHSession|LastMRH_Session|BIGipServer[\w.~-]{0,200})=/] },
  ],
  rows: [
    // The default blocking page comes with status 200.
    {
      id: 'rejected',
      causes: ['blocked-by-intermediary'],
      body: /The requested URL was rejected\. Please consult with your administrator\./,
      source: 'EnableSecurity/wafw00f, wafw00f/plugins/f5bigipasm.py',
    },
    {
      id: 'policy',
      causes: ['sso-required'],
      status: 302,
      header: ['Location', /^(?:https:\/\/[\w.:-]{1,250})?\/my\.policy$/],
      source: 'recorded redirects of APM to /my.policy and /my.logout.php3?errorcode=19',
    },
    {
      id: 'session-gone',
      causes: ['session-expired'],
      status: 302,
      header: ['Location', /\/my\.logout\.php3\?errorcode=(?:19|20)$/],
      source: 'recorded redirects of APM to /my.policy and /my.logout.php3?errorcode=19',
    },
    {
      id: 'no-session',
      causes: ['session-expired'],
      text: /^BIG-IP can not find session information in the request\./,
      source:
        'techdocs.f5.com/kb/en-us/products/big-ip_apm/manuals/product/apm-implementations-13-0-0/20.html',
    },
  ],
};
