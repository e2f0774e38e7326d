import type { Product } from './product.ts';

/** The Dataverse Web API: error codes in hexadecimal. */
export const dynamics365: Product = {
  id: 'dynamics-365',
  name: 'Microsoft Dynamics 365',
  fingerprints: [
    { host: /\.(?:crm\d{0,2}|api\.crm\d{0,2})\.dynamics\.com$|^api\.businesscentral\.dynamics\.com$/ },
  ],
  rows: [
    // The application user has not been created in this environment.
    {
      id: 'not-a-member',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^0x80072560$/,
      source: 'learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes',
    },
    {
      id: 'privilege',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^0x80040220$/,
      source: 'learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes',
    },

    // The token may be good: the application is not registered in Business Central.
    {
      id: 'business-central',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: 401,
      text: /^Authentication_InvalidCredentials$/,
      source: 'https://github.com/microsoft/nav-docker/issues/570',
    },
  ],
};
