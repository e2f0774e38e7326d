import type { Product } from './product.ts';

const documentation = 'cloud.google.com/storage/docs/xml-api/reference-status';

/** Google Cloud Storage: the XML and the JSON API. */
export const googleCloudStorage: Product = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  fingerprints: [
    { header: ['X-GUploader-UploadID', /./] },
    { host: /^(?:[\w.-]+\.)?storage\.googleapis\.com$/ },
  ],
  rows: [
    // Nobody signed in; the permission named is the one that everybody lacks.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Anonymous caller does not have [\w.]+ access to the Google Cloud Storage/,
      source: documentation,
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^\S+@\S+ does not have [\w.]+ access to the Google Cloud Storage/,
      source: documentation,
    },
    {
      id: 'credentials-invalid',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^InvalidSecurity$/,
      source: documentation,
    },
    {
      id: 'authentication-required',
      causes: ['missing-credentials', 'invalid-credentials'],
      status: 401,
      text: /^AuthenticationRequired$/,
      fingerprinted: true,
      source: documentation,
    },
    {
      id: 'signed-url-expired',
      causes: ['token-expired'],
      status: 400,
      text: /^(?:Request signature expired at: |The provided token has expired\.$)/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 403,
      text: /Check your Google secret key and signing method\.$/,
      source: documentation,
    },
  ],
};
