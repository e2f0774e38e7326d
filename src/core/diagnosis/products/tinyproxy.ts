import type { Product } from './product.ts';

/** Tinyproxy, a forward proxy: it asks for its own credentials with 401 when wrong ones came. */
export const tinyproxy: Product = {
  id: 'tinyproxy',
  name: 'Tinyproxy',
  fingerprints: [{ header: ['Server', /^tinyproxy\b/] }],
  rows: [
    {
      id: 'own-credentials',
      causes: ['proxy-authentication-required'],
      status: 401,
      text: /^The administrator of this proxy has not configured it to service requests from you\.$/,
      source: 'tinyproxy/tinyproxy, src/reqs.c',
    },
    {
      id: 'filtered',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^The request you made has been filtered$/,
      source: 'tinyproxy/tinyproxy, src/reqs.c',
    },
    {
      id: 'not-allowed',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^The administrator of this proxy has not configured it to service requests from your host\.$/,
      source: 'tinyproxy/tinyproxy, src/reqs.c',
    },
  ],
};
