import type { Product } from './product.ts';

const documentation = 'simplesamlphp/simplesamlphp, src/SimpleSAML/Error/ErrorCodes.php';

/** SimpleSAMLphp: its error pages, by their English titles. */
export const simplesamlphp: Product = {
  id: 'simplesamlphp',
  name: 'SimpleSAMLphp',
  fingerprints: [
    { header: ['Set-Cookie', /^SimpleSAML(?:AuthToken|SessionID)?=/] },
    { body: /SimpleSAMLphp/ },
  ],
  rows: [
    // Cookies were lost on the way: other host name, SameSite, or the back button.
    {
      id: 'state-lost',
      causes: ['session-expired'],
      text: /^State information lost$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'metadata',
      causes: ['token-issuer-mismatch'],
      text: /^Metadata not found$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'password',
      causes: ['invalid-credentials'],
      text: /^Incorrect username or password$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
