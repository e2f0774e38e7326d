import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** WSO2 API Manager: the gateway's error codes from 900900 on, in JSON or XML. */
export const wso2ApiManager: Product = {
  id: 'wso2-api-manager',
  name: 'WSO2 API Manager',
  fingerprints: [{ body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900[89]\d\d\b/ }],
  rows: [
    {
      id: 'invalid-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900901\b/,
      when: anonymous,
      source: 'apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/',
    },
    {
      id: 'invalid',
      causes: ['invalid-credentials', 'token-expired', 'wrong-endpoint'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900901\b/,
      when: identified,
      source: 'apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/',
    },
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)9009(?:02|13)\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'expired',
      causes: ['token-expired'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900903\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'inactive',
      causes: ['token-revoked', 'token-expired'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900904\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'token-type',
      causes: ['token-type-mismatch'],
      status: [401, 403],
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900905\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'no-resource',
      causes: ['wrong-endpoint'],
      status: [401, 403, 404, 405],
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900906\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'not-subscribed',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900908\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'subscription-inactive',
      causes: ['account-disabled'],
      status: [401, 403],
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900909\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900910\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'certificate',
      causes: ['client-certificate-required'],
      status: [401, 403],
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900911\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'basic',
      causes: ['invalid-credentials'],
      status: 401,
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)900914\b/,
      source:
        'wso2/carbon-apimgt, org.wso2.carbon.apimgt.gateway/handlers/security/APISecurityConstants.java',
    },
    {
      id: 'throttled',
      causes: ['rate-limited'],
      status: [429, 503],
      body: /(?:"code"\s{0,9}:\s{0,9}"?|<(?:ams:)?code>)90080[0-4]\b/,
      source: 'apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/',
    },
  ],
};
