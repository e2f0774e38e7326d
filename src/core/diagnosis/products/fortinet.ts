import type { Product } from './product.ts';

/** Fortinet: FortiGate web filter and FortiWeb. */
export const fortinet: Product = {
  id: 'fortinet',
  name: 'Fortinet',
  fingerprints: [{ body: /FortiGuard|FORTINET/ }],
  rows: [
    {
      id: 'web-filter',
      causes: ['blocked-by-intermediary'],
      text: /^(?:FortiGuard Intrusion Prevention - Access Blocked|You have tried to access a web page (?:which|that) is in violation of your [Ii]nternet usage policy\.?)$/,
      source: 'docs.fortinet.com: FortiGate replacement messages',
    },
    {
      id: 'fortiweb',
      causes: ['blocked-by-intermediary'],
      status: [403, 500],
      text: /^Attack ID: ?\d{4,12}$/,
      source: 'EnableSecurity/wafw00f, wafw00f/plugins/fortiweb.py',
    },
  ],
};
