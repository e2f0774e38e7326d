import type { Product } from './product.ts';

/** Google Maps Platform web services: refusals come with status 200. */
export const googleMapsPlatform: Product = {
  id: 'google-maps-platform',
  name: 'Google Maps Platform',
  fingerprints: [{ host: /(?:^|\.)maps\.googleapis\.com$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^The provided API key is invalid\. ?$/,
      source: 'https://github.com/dkahle/ggmap/issues/213',
    },
    {
      id: 'no-key',
      causes: ['api-key-missing-or-misplaced'],
      status: 200,
      text: /^You must use an API key to authenticate each request to Google Maps Platform APIs\./,
      source: 'developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes',
    },
    {
      id: 'api-not-enabled',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^This API project is not authorized to use this API\./,
      source: 'developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes',
    },
    {
      id: 'key-restriction',
      causes: ['blocked-by-intermediary'],
      status: 200,
      text: /^This IP, site or mobile application is not authorized to use this API key\./,
      source: 'https://github.com/googlemaps/google-maps-services-js/issues/208',
    },
    {
      id: 'referer-key',
      causes: ['blocked-by-intermediary'],
      status: 200,
      text: /^API keys with referr?er restrictions cannot be used with this API\./,
      source: 'developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes',
    },
    {
      id: 'billing',
      causes: ['account-disabled'],
      status: 200,
      text: /^You must enable Billing on the Google Cloud Project/,
      source: 'https://github.com/jsetton/alexa-assistant/issues/18',
    },
    {
      id: 'quota',
      causes: ['rate-limited'],
      status: 200,
      text: /^You have exceeded your daily request quota for this API\./,
      source: 'https://github.com/dkahle/ggmap/issues/213',
    },
  ],
};
