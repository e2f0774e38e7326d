import type { Product } from './product.ts';

/** The HTTP API of Consul and its ACL system. */
export const hashicorpConsul: Product = {
  id: 'hashicorp-consul',
  name: 'HashiCorp Consul',
  fingerprints: [
    { header: ['X-Consul-Index', /./] },
    { header: ['X-Consul-Default-Acl-Policy', /./] },
    { host: /^consul\b/ },
  ],
  rows: [
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /Permission denied: anonymous token lacks permission '/,
      source: 'hashicorp/consul, acl/errors.go',
    },
    {
      id: 'token-lacks',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /Permission denied: token with AccessorID '/,
      source: 'hashicorp/consul, acl/errors.go',
    },

    // Not a rule is missing but the token itself: deleted, expired, or of another data centre.
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 403,
      text: /\bACL not found$/,
      source: 'hashicorp/consul, acl/errors.go',
    },

    // Tokens are asked of an agent whose ACL system is off.
    {
      id: 'acl-disabled',
      causes: ['server-misconfigured'],
      status: 401,
      text: /^ACL support disabled$/,
      source: 'hashicorp/consul, agent/acl_endpoint.go',
    },
  ],
};
