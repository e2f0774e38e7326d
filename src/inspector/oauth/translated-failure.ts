import * as oauth from 'oauth4webapi';
import type { TokenFailure, TokenFailureCode } from '../../core/auth/oauth/token-failure.ts';
import { TokenError } from './token-error.ts';

const codes: Readonly<Record<string, readonly [TokenFailureCode, string]>> = {
  [oauth.RESPONSE_IS_NOT_JSON]: ['not-json', 'The answer is not JSON.'],
  [oauth.PARSE_ERROR]: ['not-json', 'The answer calls itself JSON and is none.'],
  [oauth.JSON_ATTRIBUTE_COMPARISON]: [
    'wrong-issuer',
    'The issuer or resource that the metadata names is not the one that was asked for.',
  ],
  [oauth.JWT_TIMESTAMP_CHECK]: [
    'response-malformed',
    'The times of the ID token are not right by the clock of this machine.',
  ],
  [oauth.HTTP_REQUEST_FORBIDDEN]: ['endpoint-insecure', 'An endpoint of the provider is not https.'],
  [oauth.REQUEST_PROTOCOL_FORBIDDEN]: ['endpoint-insecure', 'An endpoint of the provider is not https.'],
  [oauth.MISSING_SERVER_METADATA]: ['endpoint-unknown', 'The provider publishes no endpoint for this.'],
  [oauth.INVALID_SERVER_METADATA]: ['endpoint-unknown', 'An endpoint of the provider is no URL.'],
};

/** The library's errors as failures of ours; what is none of both comes back as it is. */
export function translated(error: unknown, client: string): unknown {
  if (error instanceof TokenError) return error;
  const failure = failureOf(error, client);
  return failure === undefined ? error : new TokenError(failure);
}

function failureOf(error: unknown, name: string): TokenFailure | undefined {
  if (error instanceof oauth.ResponseBodyError) {
    return refusal('refused', name, error.error, error.error_description);
  }
  if (error instanceof oauth.AuthorizationResponseError) {
    return refusal('login-denied', name, error.error, error.error_description);
  }
  if (error instanceof oauth.UnsupportedOperationError) {
    const message =
      'The provider handed out a kind of token, or used an algorithm, that is not supported here.';
    return { code: 'response-malformed', name, message };
  }
  if (!(error instanceof oauth.OperationProcessingError)) return undefined;
  if (error.code === oauth.JWT_CLAIM_COMPARISON) return wrongClaim(error, name);
  if (/"state"/.test(error.message)) {
    return { code: 'state-mismatch', name, message: 'The state in the answer is not the one that was sent.' };
  }
  if (error.cause instanceof Response && !error.cause.ok) return byStatus(error.cause, name);
  if (/"iss"/.test(error.message)) {
    return {
      code: 'wrong-issuer',
      name,
      message: 'The answer names another issuer than the one that was asked.',
    };
  }
  const [code, message] = codes[error.code ?? ''] ?? [
    'response-malformed',
    'The answer lacks a field, or one is of the wrong kind.',
  ];
  return { code, name, message };
}

/** An answer without one of OAuth's codes: only its status tells who gave it. */
function byStatus({ status }: Response, name: string): TokenFailure {
  const answered = `The provider, or what stands in front of it, answered ${status}`;
  if (status >= 500) return { code: 'provider-unreachable', name, message: `${answered}.` };
  const isElsewhere = status < 400 || status === 404 || status === 405 || status === 410;
  return isElsewhere
    ? { code: 'not-json', name, message: `${answered} without one of OAuth’s codes.` }
    : { code: 'refused', name, message: 'The provider refused without one of OAuth’s codes.' };
}

function refusal(
  code: TokenFailureCode,
  name: string,
  error: string,
  description: string | undefined,
): TokenFailure {
  const told = description === undefined ? {} : { description };
  return { code, name, error, ...told, message: `The provider answered ${error}.` };
}

function wrongClaim(error: oauth.OperationProcessingError, name: string): TokenFailure {
  const { cause } = error;
  const claim = typeof cause === 'object' && cause !== null && 'claim' in cause ? String(cause.claim) : '';
  return claim === 'iss'
    ? {
        code: 'wrong-issuer',
        name,
        message: 'The ID token names another issuer than the one that was asked.',
      }
    : {
        code: 'response-malformed',
        name,
        message: `The claim ${claim} of the ID token is not the expected one.`,
      };
}
