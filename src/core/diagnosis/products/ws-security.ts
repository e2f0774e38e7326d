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
      source:
        'membrane/api-gateway, core/src/main/java/com/predic8/membrane/core/interceptor/soap/wsse/WsSecurityFaultCode.java',
    },
    {
      id: 'invalid-token',
      causes: ['malformed-credentials', 'invalid-credentials'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:InvalidSecurityToken)$/,
      source:
        'membrane/api-gateway, core/src/main/java/com/predic8/membrane/core/interceptor/soap/wsse/WsSecurityFaultCode.java',
    },
    {
      id: 'failed-check',
      causes: ['request-signature-mismatch'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:FailedCheck)$/,
      source:
        'membrane/api-gateway, core/src/main/java/com/predic8/membrane/core/interceptor/soap/wsse/WsSecurityFaultCode.java',
    },
    {
      id: 'message-expired',
      causes: ['clock-skew'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:MessageExpired)$/,
      source:
        'apache/ws-wss4j, ws-security-common/src/main/java/org/apache/wss4j/common/ext/WSSecurityException.java',
    },
    {
      id: 'unsupported-token',
      causes: ['scheme-mismatch'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:UnsupportedSecurityToken)$/,
      source:
        'apache/ws-wss4j, ws-security-common/src/main/java/org/apache/wss4j/common/ext/WSSecurityException.java',
    },
    {
      id: 'unsupported-algorithm',
      causes: ['token-algorithm-rejected'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:UnsupportedAlgorithm)$/,
      source:
        'apache/ws-wss4j, ws-security-common/src/main/java/org/apache/wss4j/common/ext/WSSecurityException.java',
    },
    {
      id: 'invalid-security',
      causes: ['malformed-credentials', 'missing-credentials'],
      status: [400, 401, 403, 500],
      text: /^[\w-]{1,20}:(?:InvalidSecurity)$/,
      source:
        'membrane/api-gateway, core/src/main/java/com/predic8/membrane/core/interceptor/soap/wsse/WsSecurityFaultCode.java',
    },
  ],
};
