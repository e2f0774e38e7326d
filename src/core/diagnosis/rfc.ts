import type { CauseId } from './cause-id.ts';

/** What an error code of a specification means: `exact` when it names one cause, `worded` when
 * it names the general one, `hint` when it leaves several open. */
export interface ErrorCode {
  readonly cause: CauseId;
  readonly strength: 'exact' | 'worded' | 'hint';
  readonly by: string;
}

const rfc6750 = 'RFC 6750, section 3.1';
const rfc6749 = 'RFC 6749, section 5.2';
const openId = 'OpenID Connect Core 1.0, section 3.1.2.6';

/** Error codes of OAuth 2.0, its extensions and OpenID Connect, as they stand in challenges and in JSON bodies. */
export const errorCodes: Readonly<Record<string, ErrorCode>> = {
  invalid_token: { cause: 'invalid-credentials', strength: 'hint', by: rfc6750 },
  invalid_request: { cause: 'malformed-credentials', strength: 'hint', by: rfc6750 },
  insufficient_scope: { cause: 'insufficient-scope', strength: 'exact', by: rfc6750 },
  invalid_client: { cause: 'invalid-credentials', strength: 'worded', by: rfc6749 },
  invalid_grant: { cause: 'invalid-credentials', strength: 'hint', by: rfc6749 },
  unauthorized_client: { cause: 'insufficient-permissions', strength: 'hint', by: rfc6749 },
  invalid_scope: { cause: 'insufficient-scope', strength: 'exact', by: rfc6749 },
  access_denied: { cause: 'insufficient-permissions', strength: 'hint', by: 'RFC 6749, section 4.1.2.1' },
  temporarily_unavailable: {
    cause: 'identity-provider-unreachable',
    strength: 'hint',
    by: 'RFC 6749, section 4.1.2.1',
  },
  insufficient_user_authentication: {
    cause: 'step-up-required',
    strength: 'exact',
    by: 'RFC 9470, section 3',
  },
  interaction_required: { cause: 'step-up-required', strength: 'exact', by: openId },
  login_required: { cause: 'step-up-required', strength: 'exact', by: openId },
  consent_required: { cause: 'step-up-required', strength: 'exact', by: openId },
  account_selection_required: { cause: 'step-up-required', strength: 'exact', by: openId },
  unmet_authentication_requirements: {
    cause: 'step-up-required',
    strength: 'exact',
    by: 'OpenID Connect Core Unmet Authentication Requirements 1.0',
  },
  mfa_required: { cause: 'step-up-required', strength: 'exact', by: 'OAuth 2.0 multi-factor extensions' },
  use_dpop_nonce: { cause: 'token-binding-mismatch', strength: 'exact', by: 'RFC 9449, section 8' },
  invalid_dpop_proof: { cause: 'token-binding-mismatch', strength: 'exact', by: 'RFC 9449, section 7.1' },
  slow_down: { cause: 'rate-limited', strength: 'exact', by: 'RFC 8628, section 3.5' },
  expired_token: { cause: 'token-expired', strength: 'exact', by: 'RFC 8628, section 3.5' },
  invalid_target: { cause: 'token-audience-mismatch', strength: 'exact', by: 'RFC 8707, section 2' },
};
