import type { Product } from './product.ts';

/** Microsoft Forefront TMG and ISA Server. */
export const microsoftTmg: Product = {
  id: 'microsoft-tmg',
  name: 'Microsoft Forefront TMG',
  fingerprints: [{ body: /Network Access Message/ }],
  rows: [
    {
      id: 'denied',
      causes: ['blocked-by-intermediary'],
      status: [403, 502],
      text: /\(URL\)\. Contact the server administrator\. \(12202\)$/,
      source: 'learn.microsoft.com: Forefront TMG and ISA Server error codes',
    },
    {
      id: 'proxy-auth',
      causes: ['proxy-authentication-required'],
      status: 407,
      text: /Access to the Web Proxy filter is denied\. \(12209\)$/,
      source: 'learn.microsoft.com: Forefront TMG and ISA Server error codes',
    },
    {
      id: 'filter',
      causes: ['blocked-by-intermediary'],
      status: 500,
      text: /The request was rejected by the HTTP (?:Security )?filter\. Contact (?:your|the) server administrator\. \(12217\)$/,
      source: 'learn.microsoft.com: Forefront TMG and ISA Server error codes',
    },
  ],
};
