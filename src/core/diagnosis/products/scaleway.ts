import type { Product } from './product.ts';

const documentation = 'scaleway/scaleway-sdk-go, scw/errors.go';

/** Scaleway API. */
export const scaleway: Product = {
  id: 'scaleway',
  name: 'Scaleway',
  fingerprints: [{ host: /^api\.scaleway\.com$/ }, { body: /"type":\s*"denied_authentication"/ }],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: [401, 403],
      text: /^not_found$/,
      body: /"type":\s*"denied_authentication"/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'key-expired',
      causes: ['token-expired'],
      status: [401, 403],
      text: /^expired$/,
      body: /"type":\s*"denied_authentication"/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'key-malformed',
      causes: ['malformed-credentials'],
      status: [401, 403],
      text: /^invalid_argument$/,
      body: /"type":\s*"denied_authentication"/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^permissions_denied$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
