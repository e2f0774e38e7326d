import type { Product } from './product.ts';

/** Google API Gateway and Cloud Endpoints: the ESPv2 proxy with Service Control. */
export const googleApiGateway: Product = {
  id: 'google-api-gateway',
  name: 'Google API Gateway and Cloud Endpoints',
  fingerprints: [{ host: /\.gateway\.dev$/ }],
  rows: [
    {
      id: 'unregistered',
      causes: ['api-key-missing-or-misplaced'],
      status: [401, 403],
      text: /^UNAUTHENTICATED: ?Method doesn't allow unregistered callers/,
      source: 'GoogleCloudPlatform/esp-v2, src/api_proxy/service_control',
    },
    // An unknown key is answered with 400.
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^INVALID_ARGUMENT: ?API key not valid\. Please pass a valid API key\.$/,
      source: 'GoogleCloudPlatform/esp-v2, src/api_proxy/service_control',
    },
    {
      id: 'key-restricted',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^PERMISSION_DENIED: ?The API targeted by this request is invalid for the given API key\.$/,
      source: 'GoogleCloudPlatform/esp-v2, src/api_proxy/service_control',
    },
    {
      id: 'not-enabled',
      causes: ['server-misconfigured'],
      status: 403,
      text: /^PERMISSION_DENIED: ?API \S{1,200} is not enabled for the project\.$/,
      source: 'GoogleCloudPlatform/esp-v2, src/api_proxy/service_control',
    },
    {
      id: 'no-route',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^The current request is not defined by this API\.$/,
      source: 'GoogleCloudPlatform/esp-v2, src/go/configgenerator',
    },
  ],
};
