import type { Product } from './product.ts';

const documentation = 'alibabacloud.com/help/en/sdk/product-overview/common-error-codes';

/** Alibaba Cloud: the common codes of its RPC and ROA services. */
export const alibabaCloud: Product = {
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  fingerprints: [{ header: ['x-acs-request-id', /./] }, { host: /\.aliyuncs\.com$/ }],
  rows: [
    // 404, although what is not found is the key.
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: [400, 401, 403, 404],
      text: /^(?:InvalidAccessKeyId\.NotFound)$/,
      source: documentation,
    },
    {
      id: 'key-disabled',
      causes: ['account-disabled'],
      status: [400, 401, 403, 404],
      text: /^(?:InvalidAccessKeyId\.Inactive|Forbidden\.AccessKeyDisabled)$/,
      source: documentation,
    },
    {
      id: 'clock',
      causes: ['clock-skew'],
      status: [400, 401, 403, 404],
      text: /^(?:InvalidTimeStamp\.Expired)$/,
      source: documentation,
    },
    {
      id: 'signature',
      causes: ['request-signature-mismatch'],
      status: [400, 403],
      text: /^Specified signature is not matched with our calculation\./,
      source: documentation,
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: [400, 401, 403, 404],
      text: /^(?:InvalidSecurityToken\.Expired)$/,
      source: documentation,
    },
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: [400, 401, 403, 404],
      text: /^(?:Forbidden\.RAM)$/,
      source: documentation,
    },
  ],
};
