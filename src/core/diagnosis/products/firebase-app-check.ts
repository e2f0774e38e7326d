import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Product } from './product.ts';

const attested = ({ exchange }: Evidence) =>
  headerValue(exchange?.request.headers ?? [], 'X-Firebase-AppCheck') !== undefined;
const unattested = (evidence: Evidence) => !attested(evidence);

/** Firebase App Check: the attestation of the app, beside the sign-in of its user. */
export const firebaseAppCheck: Product = {
  id: 'firebase-app-check',
  name: 'Firebase App Check',
  fingerprints: [
    { host: /^(?:firebase[a-z]{1,30}|identitytoolkit|securetoken|firestore)\.googleapis\.com$/ },
  ],
  rows: [
    // The token of the app is meant, not that of the user.
    {
      id: 'missing',
      causes: ['api-key-missing-or-misplaced'],
      status: [401, 403],
      text: /^Firebase App Check token is invalid\.?$/,
      when: unattested,
      source: 'firebase/firebase-js-sdk, packages/storage/src/implementation/requests.ts',
    },
    {
      id: 'refused',
      causes: ['invalid-credentials', 'token-expired'],
      status: [401, 403],
      text: /^Firebase App Check token is invalid\.?$/,
      when: attested,
      source: 'firebase/firebase-js-sdk, packages/storage/src/implementation/requests.ts',
    },
  ],
};
