import type { Product } from './product.ts';

/** The Admin and Content APIs of Ghost. */
export const ghost: Product = {
  id: 'ghost',
  name: 'Ghost',
  fingerprints: [
    { header: ['X-Powered-By', /^Ghost$/] },
    { header: ['Content-Version', /^v\d/] },
    { body: /^\{"errors":\[\{"message":"[^"]{1,300}","context":/ },
  ],
  rows: [
    // The scheme is Ghost and not Bearer.
    {
      id: 'header-format',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^INVALID_AUTH_HEADER$/,
      fingerprinted: true,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/admin.js',
    },
    {
      id: 'admin-key',
      causes: ['token-key-unknown'],
      status: 401,
      text: /^UNKNOWN_ADMIN_API_KEY$/,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/admin.js',
    },
    {
      id: 'kid-missing',
      causes: ['malformed-credentials'],
      status: 400,
      text: /^MISSING_ADMIN_API_KID$/,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/admin.js',
    },

    // Five minutes after iat, whatever exp says.
    {
      id: 'max-age',
      causes: ['token-expired'],
      status: 401,
      text: /^Invalid token: maxAge exceeded$/,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/admin.js',
    },

    // A Content API key at the Admin API.
    {
      id: 'key-type',
      causes: ['wrong-endpoint'],
      status: 401,
      text: /^INVALID_API_KEY_TYPE$/,
      fingerprinted: true,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/admin.js',
    },
    {
      id: 'content-key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:UNKNOWN_CONTENT_API_KEY|Unknown Content API Key)$/,
      source: 'TryGhost/Ghost, ghost/core/core/server/services/auth/api-key/content.js',
    },
  ],
};
