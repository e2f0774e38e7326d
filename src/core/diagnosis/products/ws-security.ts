import type { Product } from './product.ts';

/** SOAP services with WS-Security: the fault code is the reason, the status mostly 500. */
export const wsSecurity: Product = {
  id: 'ws-security',
  name: 'WS-Security',
  fingerprints: [
    {
      body: /<(?:\w{1,20}:)?(?:faultcode|Value)[^>]{0,200}>\s*(?:wsse|\w{1,20}):(?:FailedAuthentication|InvalidSecurity|FailedCheck|MessageExpired|SecurityTokenUnavailable|UnsupportedSecurityToken|InvalidSecurityToken)/,
    },
  ],
  rows: [
    {
      id: 'failed-authentication',
      causes: ['invalid-credentials'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:FailedAuthentication)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'invalid-token',
      causes: ['malformed-credentials', 'invalid-credentials'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:InvalidSecurityToken)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'failed-check',
      causes: ['request-signature-mismatch'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:FailedCheck)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'message-expired',
      causes: ['clock-skew'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:MessageExpired)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'unsupported-token',
      causes: ['scheme-mismatch'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:UnsupportedSecurityToken)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'unsupported-algorithm',
      causes: ['token-algorithm-rejected'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:UnsupportedAlgorithm)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
    {
      id: 'invalid-security',
      causes: ['malformed-credentials', 'missing-credentials'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:InvalidSecurity)$/,
      source: 'docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html#_Toc307407988',
    },
  ],
};
