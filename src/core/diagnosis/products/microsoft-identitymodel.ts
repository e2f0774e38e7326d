import type { Product } from './product.ts';

/** The IDX codes of Microsoft.IdentityModel, which many .NET services pass on in their answers. */
export const microsoftIdentitymodel: Product = {
  id: 'microsoft-identitymodel',
  name: 'Microsoft.IdentityModel',
  fingerprints: [],
  rows: [
    {
      id: 'lifetime-expired',
      causes: ['token-expired'],
      status: [401, 403],
      text: /IDX10223: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'lifetime-early',
      causes: ['token-not-yet-valid'],
      status: [401, 403],
      text: /IDX10222: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: [401, 403],
      text: /IDX1020[67]: |IDX10214: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      status: [401, 403],
      text: /IDX10205: |IDX10211: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'no-key',
      causes: ['token-key-unknown'],
      status: [401, 403],
      text: /IDX10501: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'keys-tried',
      causes: ['token-key-unknown', 'token-signature-invalid'],
      status: [401, 403],
      text: /IDX10503: |IDX10517: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'type',
      causes: ['token-type-mismatch'],
      status: [401, 403],
      text: /IDX1025[67]: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'nothing-to-compare',
      causes: ['server-misconfigured'],
      status: [401, 403],
      text: /IDX1020[48]: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      status: [401, 403],
      text: /IDX10511: |IDX10508: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
    },
    {
      id: 'unreadable',
      causes: ['malformed-credentials'],
      status: [401, 403],
      text: /IDX12741: |IDX14100: |IDX12729: /,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/System.IdentityModel.Tokens.Jwt/LogMessages.cs',
    },
  ],
};
