import type { Cause } from '../cause.ts';
import { accountDisabled } from './account-disabled.ts';
import { accountLocked } from './account-locked.ts';
import { apiKeyMissingOrMisplaced } from './api-key-missing-or-misplaced.ts';
import { blockedByIntermediary } from './blocked-by-intermediary.ts';
import { clientCertificateRequired } from './client-certificate-required.ts';
import { clockSkew } from './clock-skew.ts';
import { corsPreflightRejected } from './cors-preflight-rejected.ts';
import { csrfFailed } from './csrf-failed.ts';
import { digestNonceStale } from './digest-nonce-stale.ts';
import { identityProviderUnreachable } from './identity-provider-unreachable.ts';
import { insufficientPermissions } from './insufficient-permissions.ts';
import { insufficientScope } from './insufficient-scope.ts';
import { invalidCredentials } from './invalid-credentials.ts';
import { malformedCredentials } from './malformed-credentials.ts';
import { missingCredentials } from './missing-credentials.ts';
import { notAnAuthFailure } from './not-an-auth-failure.ts';
import { proxyAuthenticationRequired } from './proxy-authentication-required.ts';
import { rateLimited } from './rate-limited.ts';
import { redirectDroppedCredentials } from './redirect-dropped-credentials.ts';
import { requestSignatureMismatch } from './request-signature-mismatch.ts';
import { schemeMismatch } from './scheme-mismatch.ts';
import { serverMisconfigured } from './server-misconfigured.ts';
import { sessionExpired } from './session-expired.ts';
import { ssoRequired } from './sso-required.ts';
import { stepUpRequired } from './step-up-required.ts';
import { tokenAlgorithmRejected } from './token-algorithm-rejected.ts';
import { tokenAudienceMismatch } from './token-audience-mismatch.ts';
import { tokenBindingMismatch } from './token-binding-mismatch.ts';
import { tokenExpired } from './token-expired.ts';
import { tokenIssuerMismatch } from './token-issuer-mismatch.ts';
import { tokenKeyUnknown } from './token-key-unknown.ts';
import { tokenNotYetValid } from './token-not-yet-valid.ts';
import { tokenRevoked } from './token-revoked.ts';
import { tokenSignatureInvalid } from './token-signature-invalid.ts';
import { tokenTypeMismatch } from './token-type-mismatch.ts';
import { unresolvedVariable } from './unresolved-variable.ts';
import { wrongEndpoint } from './wrong-endpoint.ts';

/**
 * Every cause, in the order in which they are asked. What can be proved from the request or the wire comes first,
 * then what the server's words and the token say, and last the causes that explain what is left:
 * those look at what was found before them.
 */
export const causes: readonly Cause[] = [
  unresolvedVariable,
  proxyAuthenticationRequired,
  redirectDroppedCredentials,
  corsPreflightRejected,
  clientCertificateRequired,
  digestNonceStale,
  malformedCredentials,
  schemeMismatch,
  apiKeyMissingOrMisplaced,
  missingCredentials,
  clockSkew,
  tokenExpired,
  tokenNotYetValid,
  tokenSignatureInvalid,
  tokenKeyUnknown,
  tokenAlgorithmRejected,
  tokenIssuerMismatch,
  tokenAudienceMismatch,
  tokenBindingMismatch,
  tokenTypeMismatch,
  tokenRevoked,
  requestSignatureMismatch,
  csrfFailed,
  sessionExpired,
  ssoRequired,
  stepUpRequired,
  accountLocked,
  accountDisabled,
  rateLimited,
  identityProviderUnreachable,
  wrongEndpoint,
  blockedByIntermediary,
  insufficientScope,
  insufficientPermissions,
  invalidCredentials,
  serverMisconfigured,
  notAnAuthFailure,
];
