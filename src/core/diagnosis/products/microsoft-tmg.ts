import type { Product } from './product.ts';

/** Microsoft Forefront TMG and ISA Server. */
export const microsoftTmg: Product = {
  id: 'microsoft-tmg',
  name: 'Microsoft Forefront TMG',
  fingerprints: [{ body: /Network Access Message/ }],
  rows: [
    {
      id: 'denied',
      causes: ['blocked-by-intermediary', 'wrong-endpoint'],
      status: [403, 502],
      text: /\(URL\)\. Contact the server administrator\. \(12202\)$/,
      source: 'simultaneouspancakes.com/Lessons/2008/09/',
    },
    {
      id: 'proxy-auth',
      causes: ['proxy-authentication-required'],
      status: 407,
      text: /Access to the Web Proxy filter is denied\. \(12209\)$/,
      source:
        'tmgblog.richardhicks.com/2011/08/29/access-to-the-web-proxy-filter-on-forefront-tmg-2010-is-denied/',
    },
  ],
};
