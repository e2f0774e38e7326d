import type { Product } from './product.ts';

/** SharePoint Online and SharePoint Server. */
export const sharepoint: Product = {
  id: 'sharepoint',
  name: 'SharePoint',
  fingerprints: [
    { header: ['MicrosoftSharePointTeamServices', /./] },
    { header: ['SPRequestGuid', /./] },
    { host: /\.sharepoint\.com$/ },
  ],
  rows: [
    // Reads like a lack of rights; what is missing is a sign-in.
    {
      id: 'forms-sign-in',
      causes: ['sso-required'],
      status: [401, 403],
      header: ['X-MSDAVEXT_Error', /^917656\b/],
      source: 'learn.microsoft.com/openspecs/windows_protocols/ms-wdv',
    },
    {
      id: 'app-only',
      causes: ['token-type-mismatch'],
      status: 401,
      text: /^Unsupported app only token\.?$/,
      source: 'learn.microsoft.com/sharepoint/dev/solution-guidance/security-apponly-azuread',
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /Microsoft\.IdentityModel\.Tokens\.AudienceUriValidationFailedException/,
      source: 'Windows Identity Foundation, AudienceUriValidationFailedException',
    },
    {
      id: 'legacy-app-only',
      causes: ['token-type-mismatch', 'server-misconfigured'],
      status: 401,
      text: /^Token type is not allowed\.$/,
      fingerprinted: true,
      source: 'learn.microsoft.com/sharepoint/dev/solution-guidance/security-apponly-azureacs',
    },
    {
      id: 'form-digest',
      causes: ['csrf-failed'],
      status: 403,
      text: /^The security validation for this page is invalid\b/,
      source:
        'learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^Access denied\. You do not have permission to perform this action or access this resource\.$/,
      source: 'SharePoint REST error -2147024891, System.UnauthorizedAccessException',
    },
  ],
};
