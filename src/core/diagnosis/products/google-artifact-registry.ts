import type { Product } from './product.ts';

/** The Docker endpoint of Google Artifact Registry. */
export const googleArtifactRegistry: Product = {
  id: 'google-artifact-registry',
  name: 'Google Artifact Registry',
  fingerprints: [{ host: /(?:^|-)docker\.pkg\.dev$|(?:^|\.)gcr\.io$/ }],
  rows: [
    // A 403 with DENIED that means: no credentials.
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Unauthenticated request\. Unauthenticated requests do not have permission /,
      source: 'cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 403,
      text: /^Permission (?:\\?["'])artifactregistry\.[\w.]+(?:\\?["']) denied on resource /,
      source: 'cloud.google.com/artifact-registry/docs/troubleshooting',
    },
  ],
};
