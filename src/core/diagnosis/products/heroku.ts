import type { Product } from './product.ts';

/** Heroku: the router's own pages. */
export const heroku: Product = {
  id: 'heroku',
  name: 'Heroku router',
  fingerprints: [{ header: ['Via', /\b(?:vegur|heroku-router)\b/] }],
  rows: [
    {
      id: 'no-app',
      causes: ['wrong-endpoint'],
      status: 404,
      body: /\/\/www\.herokucdn\.com\/error-pages\/no-such-app\.html/,
      source: 'devcenter.heroku.com/articles/error-pages',
    },
  ],
};
