import type { Product } from './product.ts';

/** ngrok: its error codes in a header of their own. */
export const ngrok: Product = {
  id: 'ngrok',
  name: 'ngrok',
  fingerprints: [{ header: ['ngrok-error-code', /^ERR_NGROK_\d{1,6}$/] }],
  rows: [
    {
      id: 'offline',
      causes: ['wrong-endpoint'],
      status: 404,
      header: ['ngrok-error-code', /^ERR_NGROK_3200$/],
      source: 'ngrok.com/docs/errors/err_ngrok_3200',
    },
    {
      id: 'address',
      causes: ['blocked-by-intermediary'],
      status: 403,
      header: ['ngrok-error-code', /^ERR_NGROK_320[35]$/],
      source: 'ngrok.com/docs/errors/err_ngrok_3205',
    },
    // The warning page of free endpoints; the header ngrok-skip-browser-warning goes past it.
    {
      id: 'browser-warning',
      causes: ['blocked-by-intermediary'],
      header: ['ngrok-error-code', /^ERR_NGROK_6024$/],
      source: 'ngrok.com/docs/errors/err_ngrok_6024',
    },
  ],
};
