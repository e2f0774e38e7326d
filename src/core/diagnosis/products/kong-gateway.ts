import type { Product } from './product.ts';

const plugin = (name: string) => `Kong/kong, kong/plugins/${name}`;

/** Kong Gateway and its authentication plugins. */
export const kongGateway: Product = {
  id: 'kong-gateway',
  name: 'Kong Gateway',
  fingerprints: [
    { header: ['Server', /^kong\//] },
    { header: ['Via', /\bkong\//] },
    { header: ['X-Kong-Request-Id', /./] },
  ],
  rows: [
    {
      id: 'key-auth-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^No API key found in request$/,
      source: plugin('key-auth/handler.lua'),
    },
    {
      id: 'key-auth-duplicate',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Duplicate API key found$/,
      source: plugin('key-auth/handler.lua'),
    },
    {
      id: 'jwt-unknown-issuer',
      causes: ['token-key-unknown', 'token-issuer-mismatch'],
      status: 401,
      text: /^No credentials found for given '\w+'$/,
      source: plugin('jwt/handler.lua'),
    },
    {
      id: 'jwt-claim-missing',
      causes: ['token-key-unknown', 'malformed-credentials'],
      status: 401,
      text: /^No mandatory '\w+' in claims$/,
      source: plugin('jwt/handler.lua'),
    },
    {
      id: 'jwt-unreadable',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Bad token; invalid (?:JSON|base64)/,
      source: plugin('jwt/jwt_parser.lua'),
    },
    {
      id: 'jwt-algorithm',
      causes: ['token-algorithm-rejected'],
      status: 401,
      text: /^(?:Invalid algorithm|Bad token; invalid alg)$/,
      source: plugin('jwt/handler.lua'),
    },
    {
      id: 'hmac-unverifiable',
      causes: ['invalid-credentials', 'malformed-credentials'],
      status: 401,
      text: /^HMAC signature cannot be verified$/,
      source: plugin('hmac-auth/access.lua'),
    },
    {
      id: 'hmac-date',
      causes: ['clock-skew'],
      status: 401,
      text: /^HMAC signature cannot be verified, a valid date/,
      source: plugin('hmac-auth/access.lua'),
    },
    {
      id: 'hmac-mismatch',
      causes: ['request-signature-mismatch'],
      status: 401,
      text: /^HMAC signature does not match/,
      source: plugin('hmac-auth/access.lua'),
    },
    {
      id: 'acl',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^You cannot consume this service$/,
      source: plugin('acl/handler.lua'),
    },
    {
      id: 'ip-restriction',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:Your IP address is not allowed|IP address not allowed)/,
      source: plugin('ip-restriction/handler.lua'),
    },
    {
      id: 'oauth2-global-token',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^The access token is global, but/,
      source: plugin('oauth2/access.lua'),
    },
    {
      id: 'no-route',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^no Route matched with those values$/i,
      source: 'Kong/kong, kong/runloop/handler.lua',
    },
    {
      id: 'directory-unreachable',
      causes: ['identity-provider-unreachable', 'server-misconfigured'],
      status: 500,
      text: /^An unexpected error occurred$/,
      when: ({ credentials }) => credentials.some(c => c.credentials?.basic),
      fingerprinted: true,
      source: plugin('ldap-auth/access.lua'),
    },
  ],
};
