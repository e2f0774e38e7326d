import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const withToken = ({ exchange }: Evidence) =>
  headerValue(exchange?.request.headers ?? [], 'X-Vault-Token') !== undefined;

/** HashiCorp Vault and OpenBao. */
export const hashicorpVault: Product = {
  id: 'hashicorp-vault',
  name: 'HashiCorp Vault',
  fingerprints: [{ host: /(?:^|[.-])(?:vault|openbao)[.-]|^(?:vault|openbao)$|\.hashicorp\.cloud$/ }],
  rows: [
    // Revoked, past its TTL or unknown: one answer for all.
    {
      id: 'invalid-token',
      causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
      status: 403,
      text: /^\d errors? occurred:\s{1,3}\* permission denied\s{1,3}\* invalid token/,
      source: 'developer.hashicorp.com/vault/docs/concepts/tokens#error-responses',
    },
    {
      id: 'policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^1 error occurred:\s{1,3}\* permission denied/,
      when: withToken,
      source: 'developer.hashicorp.com/vault/docs/concepts/tokens#error-responses',
    },
    {
      id: 'permission-denied',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 403,
      text: /^permission denied$/,
      when: withToken,
      source: 'developer.hashicorp.com/vault/api-docs#http-status-codes',
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: [400, 403],
      text: /^missing client token$/,
      source: 'hashicorp/vault, sdk/logical/response_util.go',
    },
    {
      id: 'permission-denied-anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /^permission denied$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developer.hashicorp.com/vault/api-docs#http-status-codes',
    },

    // No engine at this path: often the X-Vault-Namespace header is missing.
    {
      id: 'no-route',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^no handler for route ["']/,
      source: 'hashicorp/vault, vault/router.go',
    },
    {
      id: 'approle',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^invalid (?:role or secret ID|role ID|secret id)$/i,
      source: 'hashicorp/vault, builtin/credential/approle/path_login.go',
    },
    {
      id: 'kubernetes-role',
      causes: ['insufficient-permissions'],
      status: [400, 403],
      text: /^service account name not authorized$/,
      source: 'hashicorp/vault-plugin-auth-kubernetes, path_login.go',
    },
  ],
};
