import type { Product } from './product.ts';

/** Akamai: what its edge servers answer themselves. */
export const akamai: Product = {
  id: 'akamai',
  name: 'Akamai',
  fingerprints: [
    { header: ['Server', /^AkamaiGHost$/] },
    { body: /errors(?:\.|&#46;)edgesuite(?:\.|&#46;)net/ },
  ],
  rows: [
    {
      id: 'denied',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Reference #18\.[0-9a-f.]{1,80}$/,
      source: 'recorded pages of Akamai edge servers, errors.edgesuite.net',
    },
    {
      id: 'challenge',
      causes: ['blocked-by-intermediary'],
      status: [428, 429],
      body: /"sec-cp-challenge"\s{0,9}:\s{0,9}"?true/,
      source: 'recorded pages of Akamai edge servers, errors.edgesuite.net',
    },
    {
      id: 'invalid-url',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^Reference #9\.[0-9a-f.]{1,80}$/,
      source: 'recorded pages of Akamai edge servers, errors.edgesuite.net',
    },
  ],
};
