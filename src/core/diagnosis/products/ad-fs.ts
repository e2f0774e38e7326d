import { refused } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation = 'AD FS error text (wording seen: find_string id 18519497091)';
/** A code in a successful answer is only talked about. */

/** Active Directory Federation Services: its MSIS codes at the OAuth endpoints. */
export const adFs: Product = {
  id: 'ad-fs',
  name: 'Active Directory Federation Services',
  fingerprints: [{ body: /\bMSIS\d{4}: / }],
  rows: [
    {
      id: 'password',
      causes: ['invalid-credentials'],
      text: /^MSIS9659: /,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-authentication',
      causes: ['invalid-credentials'],
      text: /^MSIS9622: /,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-unknown',
      causes: ['invalid-credentials'],
      text: /^MSIS9607: /,
      when: refused,
      source: documentation,
    },
    // The client has no permission for this resource; the user may be fine.
    {
      id: 'client-not-allowed',
      causes: ['insufficient-permissions'],
      text: /^MSIS9605: /,
      when: refused,
      source: 'AD FS error text (wording seen: find_string id 14968282998)',
    },
  ],
};
