import { refused } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation =
  'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs';
/** A code in a successful answer is only talked about. */

/** Microsoft.IdentityModel: the IDX codes of .NET APIs, in developer pages, problem documents and challenges. */
export const microsoftIdentityModel: Product = {
  id: 'microsoft-identity-model',
  name: 'Microsoft.IdentityModel',
  fingerprints: [{ body: /\bIDX\d{5}\b/ }],
  rows: [
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      text: /\bIDX(?:10204|10205|10211)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      text: /\bIDX(?:10206|10207|10214)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'audience-not-configured',
      causes: ['server-misconfigured'],
      text: /\bIDX(?:10208)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'not-yet',
      causes: ['token-not-yet-valid'],
      text: /\bIDX(?:10222)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      text: /\bIDX(?:10223)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'no-expiry',
      causes: ['malformed-credentials'],
      text: /\bIDX(?:10225)\b/,
      when: refused,
      source: documentation,
    },
    // Also when the metadata address is wrong, so that no keys, or those of another tenant, were loaded.
    {
      id: 'key-unknown',
      causes: ['token-key-unknown'],
      text: /\bIDX(?:10500|10501|10503|10517)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'not-signed',
      causes: ['token-algorithm-rejected'],
      text: /\bIDX(?:10504)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      text: /\bIDX(?:10511)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'algorithm',
      causes: ['token-algorithm-rejected'],
      text: /\bIDX(?:10696|10634)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'not-well-formed',
      causes: ['malformed-credentials'],
      text: /\bIDX(?:12709|12729|12739|12741|14100)\b/,
      when: refused,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.JsonWebTokens/LogMessages.cs',
    },
    {
      id: 'metadata-unreachable',
      causes: ['identity-provider-unreachable'],
      text: /\bIDX2080[34]\b/,
      when: refused,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Protocols/LogMessages.cs',
    },
    {
      id: 'challenge-audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /\bIDX(?:10206|10207|10214)\b/],
      source: documentation,
    },
  ],
};
