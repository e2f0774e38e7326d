import type { Product } from './product.ts';

/** The REST APIs of Databricks. */
export const databricks: Product = {
  id: 'databricks',
  name: 'Databricks',
  fingerprints: [
    { header: ['Server', /^databricks$/] },
    { header: ['X-Databricks-Reason-Phrase', /./] },
    { host: /\.(?:cloud|gcp)\.databricks\.com$|\.azuredatabricks\.net$/ },
  ],
  rows: [
    // A 403 where others send 401: the token is unknown, expired or of another workspace.
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Invalid access token\.?(?: \[ReqId: [\w-]+\])?$/,
      fingerprinted: true,
      source: 'github.com/databricks/databricks-sdk-go/issues/873',
    },
    {
      id: 'ip-access-list',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /\bis blocked by Databricks IP ACL for workspace\b|^Unauthorized network access to workspace\b/,
      source: 'docs.databricks.com/aws/en/security/network/front-end/ip-access-list',
    },
    {
      id: 'not-sent',
      causes: ['missing-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^Credential was not sent or was of an unsupported type for this API\./,
      source: 'docs.databricks.com/aws/en/dev-tools/auth/',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Provided OAuth token does not have required scopes: /,
      source: 'docs.databricks.com/aws/en/dev-tools/databricks-apps/auth',
    },

    // The Entra token comes from another tenant than the workspace.
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: [400, 403],
      text: /\bio\.jsonwebtoken\.IncorrectClaimException: Expected aud claim to be: /,
      source: 'https://github.com/MicrosoftDocs/azure-docs/issues/85703',
    },
    {
      id: 'issuer',
      causes: ['token-issuer-mismatch'],
      status: [400, 403],
      text: /\bio\.jsonwebtoken\.IncorrectClaimException: Expected iss claim to be: /,
      source: 'learn.microsoft.com/azure/databricks/dev-tools/auth/',
    },
  ],
};
