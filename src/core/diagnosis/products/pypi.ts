import type { Product } from './product.ts';

/** The Python Package Index: uploads are refused with 403. */
export const pypi: Product = {
  id: 'pypi',
  name: 'PyPI',
  fingerprints: [{ host: /^(?:upload|test)\.pypi\.org$/ }, { header: ['X-PyPI-Last-Serial', /./] }],
  rows: [
    {
      id: 'authentication',
      causes: ['invalid-credentials'],
      status: 403,
      text: /Invalid or non-existent authentication information\. See https:\/\/pypi\.org\/help\/#invalid-auth/,
      source: 'pypi/warehouse, warehouse/accounts/security_policy.py',
    },
    {
      id: 'project-token',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^(?:403 )?Invalid API Token: .*project-scoped token is not valid for project/,
      source: 'pypi/warehouse, warehouse/macaroons/caveats/__init__.py',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 403,
      text: /^(?:403 )?Invalid API Token: .*token is expired/,
      source: 'pypi/warehouse, warehouse/macaroons/caveats/__init__.py',
    },
    {
      id: 'password',
      causes: ['scheme-mismatch', 'token-type-mismatch'],
      status: 403,
      text: /Username\/Password authentication is no longer supported\./,
      source: 'pypi/warehouse, warehouse/forklift/legacy.py',
    },
    {
      id: 'not-owner',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:403 )?The user '[^']{1,100}' isn't allowed to upload to project '/,
      source: 'astral-sh/uv, crates/uv-publish/src/lib.rs',
    },
    {
      id: 'email',
      causes: ['account-disabled'],
      status: [400, 403],
      text: /does not have a verified primary email address\./,
      source: 'pypi/warehouse, warehouse/forklift/legacy.py',
    },
  ],
};
