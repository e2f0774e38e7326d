import type { Product } from './product.ts';

/** Odoo: the JSON-RPC errors of its web client come in a 200. */
export const odoo: Product = {
  id: 'odoo',
  name: 'Odoo',
  fingerprints: [
    { body: /"name":\s*"odoo\.(?:http|exceptions)\./ },
    { body: /"message":\s*"Odoo (?:Server Error|Session Expired)"/ },
  ],
  rows: [
    {
      id: 'session',
      causes: ['session-expired'],
      status: 200,
      text: /^odoo\.http\.SessionExpiredException$/,
      source: 'odoo/odoo, odoo/http.py',
    },

    // "Access Denied" is what a wrong login, password or API key is called; missing rights are an AccessError.
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^odoo\.exceptions\.AccessDenied$/,
      source: 'odoo/odoo, odoo/exceptions.py',
    },
    {
      id: 'rights',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^odoo\.exceptions\.AccessError$/,
      source: 'odoo/odoo, odoo/exceptions.py',
    },
  ],
};
