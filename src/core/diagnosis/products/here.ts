import type { Product } from './product.ts';

/** HERE location services. */
export const here: Product = {
  id: 'here',
  name: 'HERE',
  fingerprints: [{ host: /(?:^|\.)here(?:api)?\.com$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^apiKey invalid\. apiKey not found\.?$/,
      source: 'geocoder-php/Geocoder, src/Provider/Here/Tests/HereTest.php',
    },
    {
      id: 'no-credentials',
      causes: ['missing-credentials'],
      status: 401,
      text: /^No credentials found$/,
      fingerprinted: true,
      source: 'geocoder-php/Geocoder, src/Provider/Here/Tests/HereTest.php',
    },
    {
      id: 'plan',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^These credentials do not authorize access$/,
      source: 'abdullahselek/HerePy, tests/test_vector_tile_api.py',
    },
  ],
};
