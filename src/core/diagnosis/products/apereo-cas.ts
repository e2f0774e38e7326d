import type { Product } from './product.ts';

const documentation =
  'apereo.github.io/cas/development/protocol/CAS-Protocol-Specification.html, section 2.5.3';

/** CAS: ticket validation, whose failures come under 200. */
export const apereoCas: Product = {
  id: 'apereo-cas',
  name: 'CAS',
  fingerprints: [{ body: /xmlns:cas=["']http:\/\/www\.yale\.edu\/tp\/cas["']/ }],
  rows: [
    // Tickets serve once and for seconds: used before, too old or unknown.
    {
      id: 'ticket',
      causes: ['invalid-credentials'],
      text: /^(?:INVALID_TICKET)$/,
      fingerprinted: true,
      source: documentation,
    },
    // Both addresses must be the same to the letter, query included.
    {
      id: 'service',
      causes: ['token-audience-mismatch'],
      text: /^(?:INVALID_SERVICE)$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'parameters',
      causes: ['missing-credentials'],
      text: /^(?:INVALID_REQUEST)$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
