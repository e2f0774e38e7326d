import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation = 'cloud.google.com/run/docs/troubleshooting';

/** Google Cloud Run and Cloud Run functions, where IAM answers before the container does. */
export const googleCloudRun: Product = {
  id: 'google-cloud-run',
  name: 'Google Cloud Run',
  fingerprints: [{ host: /\.(?:run\.app|cloudfunctions\.net)$/ }],
  rows: [
    // 403 to a request without a token: the service is not open to allUsers.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Your client does not have permission to get URL \S+ from this server\./,
      when: anonymous,
      fingerprinted: true,
      source: documentation,
    },
    // The account behind the token lacks roles/run.invoker.
    {
      id: 'invoker-role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Your client does not have permission to get URL \S+ from this server\./,
      when: identified,
      fingerprinted: true,
      source: documentation,
    },
    // An access token instead of an ID token, an audience that is not the service’s address, or one past its time.
    {
      id: 'token',
      causes: ['token-audience-mismatch', 'token-type-mismatch', 'token-expired', 'insufficient-permissions'],
      status: 401,
      text: /^Your client does not have permission to the requested URL \S+?\.?$/,
      fingerprinted: true,
      source: documentation,
    },
  ],
};
