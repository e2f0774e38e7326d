import type { Product } from './product.ts';

/** Servers that use the Hawk scheme: the reason stands in the challenge. */
export const hawk: Product = {
  id: 'hawk',
  name: 'Hawk',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Hawk\b/i] },
    { header: ['Server-Authorization', /^Hawk /] },
  ],
  rows: [
    {
      id: 'stale-timestamp',
      causes: ['clock-skew'],
      status: 401,
      header: ['WWW-Authenticate', /^Hawk\b.{0,200}error="Stale timestamp"/i],
      source: 'mozilla/hawk, API.md and lib/server.js',
    },
    {
      id: 'mac',
      causes: ['request-signature-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /^Hawk\b.{0,200}error="Bad mac"/i],
      source: 'mozilla/hawk, API.md and lib/server.js',
    },
    {
      id: 'payload',
      causes: ['request-signature-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /^Hawk\b.{0,200}error="Bad payload hash"/i],
      source: 'mozilla/hawk, API.md and lib/server.js',
    },
    {
      id: 'unknown',
      causes: ['invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Hawk\b.{0,200}error="Unknown credentials"/i],
      source: 'mozilla/hawk, API.md and lib/server.js',
    },
    {
      id: 'nonce',
      causes: ['digest-nonce-stale'],
      status: 401,
      header: ['WWW-Authenticate', /^Hawk\b.{0,200}error="Invalid nonce"/i],
      source: 'mozilla/hawk, API.md and lib/server.js',
    },
  ],
};
