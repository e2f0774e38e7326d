import type { Product } from './product.ts';

/** ghcr.io: its token service answers DENIED with the reason in the message. */
export const githubContainerRegistry: Product = {
  id: 'github-container-registry',
  name: 'GitHub Container Registry',
  fingerprints: [{ host: /(?:^|\.)ghcr\.io$|^docker\.pkg\.github\.com$/ }],
  rows: [
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: [401, 403],
      text: /^permission_denied: The token provided does not match expected scopes\.?$/,
      source: 'https://github.com/daltoniam/switchboard/pull/139',
    },
    {
      id: 'write-package',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^permission_denied: (?:write_package|read_package|create_package|delete_package)$/,
      source: 'https://github.com/docker/build-push-action/issues/806',
    },
    {
      id: 'installation',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:permission_denied: )?installation not allowed to \w+ organization package$/i,
      source: 'github.com/product-os/flowzone/pull/516',
    },
    {
      id: 'token-refused',
      causes: ['invalid-credentials'],
      status: [401, 403],
      text: /^unauthenticated: User cannot be authenticated with the token provided\.?$/,
      source:
        'docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    },
    {
      id: 'denied',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^denied$/,
      fingerprinted: true,
      source:
        'docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    },
  ],
};
