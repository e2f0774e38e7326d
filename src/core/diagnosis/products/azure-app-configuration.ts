import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const documentation = 'learn.microsoft.com/azure/azure-app-configuration/rest-api-authentication-hmac';
const signed = ({ credentials }: Evidence) => credentials.some(({ value }) => /^HMAC-SHA256 /i.test(value));

/** Azure App Configuration: HMAC-SHA256 and Microsoft Entra, both told in the challenge. */
export const azureAppConfiguration: Product = {
  id: 'azure-app-configuration',
  name: 'Azure App Configuration',
  fingerprints: [{ host: /\.azconfig\.(?:io|azure\.us|azure\.cn)$/ }],
  rows: [
    // There is no token: the Date of the signed request is more than 15 minutes away.
    {
      id: 'date',
      causes: ['clock-skew'],
      status: 401,
      header: [
        'WWW-Authenticate',
        /^HMAC-SHA256 error="invalid_token",? error_description="The access token has expired"/,
      ],
      when: signed,
      source: documentation,
    },
    {
      id: 'credential',
      causes: ['invalid-credentials'],
      status: 401,
      header: [
        'WWW-Authenticate',
        /^HMAC-SHA256 error="invalid_token",? error_description="Invalid Credential"/,
      ],
      when: signed,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: 401,
      header: [
        'WWW-Authenticate',
        /^HMAC-SHA256 error="invalid_token",? error_description="Invalid Signature"/,
      ],
      when: signed,
      source: documentation,
    },
    {
      id: 'tenant',
      causes: ['token-issuer-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The access token is from the wrong issuer/],
      source: 'learn.microsoft.com/azure/azure-app-configuration/rest-api-authentication-azure-ad',
    },
  ],
};
