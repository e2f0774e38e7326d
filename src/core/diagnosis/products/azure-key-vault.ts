import type { Product } from './product.ts';

const documentation = 'Azure/azure-sdk-for-net, sdk/keyvault/TROUBLESHOOTING.md';

/** Azure Key Vault: its AKV codes, and the inner codes of Forbidden. */
export const azureKeyVault: Product = {
  id: 'azure-key-vault',
  name: 'Azure Key Vault',
  fingerprints: [
    { header: ['x-ms-keyvault-service-version', /./] },
    { host: /\.vault\.(?:azure\.(?:net|cn)|usgovcloudapi\.net)$/ },
  ],
  rows: [
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:AKV10000: )?Request is missing a Bearer or PoP token\.?$/,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^AKV10022: Invalid audience\./,
      source: documentation,
    },
    // The vault lives in another tenant than the one that issued the token.
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      status: 401,
      text: /^AKV10032: Invalid issuer\./,
      source: documentation,
    },
    {
      id: 'signing-key',
      causes: ['token-key-unknown'],
      status: 401,
      text: /^AKV10046: Unable to resolve the key used for signature validation/,
      source: 'Key Vault error text (wording seen: find_string id 11200813088)',
    },
    {
      id: 'access',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:ForbiddenByPolicy|ForbiddenByRbac)$/,
      source: documentation,
    },
    {
      id: 'firewall',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^(?:ForbiddenByFirewall|ForbiddenByConnection)$/,
      source: documentation,
    },
  ],
};
