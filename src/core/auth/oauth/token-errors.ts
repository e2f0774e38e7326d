import { cognitoErrors } from './cognito-errors.ts';
import type { TokenErrorMeaning, TokenErrorRow } from './token-error-row.ts';
import type { TokenFailure } from './token-failure.ts';

const disabled = /\b(?:disabled|deactivated|suspended|blocked|not active|inactive|AADSTS50057)\b/i;
const consent = /\bconsent|AADSTS65001\b/i;

const notAllowed: TokenErrorMeaning = {
  group: 'grant-not-allowed',
  explanation: 'This client may not use this grant, or the provider does not offer it.',
  next: 'Enable the grant for the client at the provider, or set Grant Type to one that it has.',
};

const unagreed: TokenErrorMeaning = {
  group: 'consent',
  explanation: 'Nobody has yet agreed that this client may have what it asks for.',
  next: 'Sign in with the authorization code and agree, or ask an administrator to agree for everybody.',
};

/** First match wins (RFC 6749, section 5.2; RFC 7636, section 4.6; OpenID Connect Core 1.0, section 3.1.2.6). */
const rows: readonly TokenErrorRow[] = [
  ...cognitoErrors,
  {
    error: /./,
    words: /code[_ ]?(?:verifier|challenge)|\bPKCE\b/i,
    meaning: {
      group: 'pkce',
      explanation:
        'The proof key (PKCE) of the token request does not fit that of the authorization request, or is missing.',
      next: 'Leave PKCE at its default, S256, unless the provider knows only the method plain.',
    },
  },
  {
    error: /./,
    words: /redirect[_ ]?ur[il]|reply (?:url|address)|AADSTS50011/i,
    meaning: {
      group: 'redirect',
      explanation:
        'The redirect URI is not one that this client is registered with. It is compared letter by letter.',
      next: 'Register the redirect URI of the request with the provider, or set Redirect URL to a registered one.',
    },
  },
  {
    error: /./,
    words: disabled,
    meaning: {
      group: 'account-disabled',
      explanation: 'The provider knows the account or client, and it is switched off.',
      next: 'Ask whoever runs the provider to switch it on again.',
    },
  },
  {
    error: /^consent_required$|^interaction_required$|^invalid_grant$/,
    words: consent,
    meaning: unagreed,
  },
  {
    error: /^consent_required$/,
    meaning: unagreed,
  },
  {
    error: /^invalid_client$/,
    meaning: {
      group: 'client-authentication',
      explanation:
        'The provider does not accept the client: its id, its secret, or the way in which the secret was sent.',
      next: 'Check id and secret. If they are right, the client may be registered for another method: set Client Credentials to “in body”, “basic” or “jwt”. With “mtls”, a client certificate has to be configured for the host and port of the token endpoint.',
    },
  },
  {
    error: /^invalid_grant$/,
    grant: 'password',
    meaning: {
      group: 'user-credentials',
      explanation: 'The provider does not accept the user name and password, or wants more than a password.',
      next: 'Check both by signing in with a browser. Accounts with a second factor need the authorization code.',
    },
  },
  {
    error: /^invalid_grant$/,
    meaning: {
      group: 'grant-used-up',
      explanation:
        'The code or refresh token has expired, was used or revoked, or belongs to another client or redirect URI.',
      next: 'Send again: the next attempt starts from a new sign-in.',
    },
  },
  {
    error: /^invalid_request$/,
    words: /\bgrant[_ ]type is not\b/i,
    meaning: notAllowed,
  },
  {
    error: /^(?:unauthorized_client|unsupported_grant_type|unsupported_response_type)$/,
    meaning: notAllowed,
  },
  {
    error: /^invalid_scope$/,
    meaning: {
      group: 'scope',
      explanation: 'The provider does not know a scope of the request, or does not grant it to this client.',
      next: 'Ask for scopes that the client is registered with.',
    },
  },
  {
    error: /^invalid_target$|^invalid_resource$/,
    meaning: {
      group: 'audience',
      explanation: 'The provider does not issue tokens for this audience or resource.',
      next: 'Set Audience or Resource to the identifier under which the API is registered.',
    },
  },
  {
    error:
      /^(?:login_required|interaction_required|account_selection_required|mfa_required|insufficient_user_authentication)$/,
    meaning: {
      group: 'sign-in-again',
      explanation: 'The provider wants the user to sign in, or to prove more than before.',
      next: 'Send again and sign in with the browser.',
    },
  },
  {
    error: /^(?:access_denied|authorization_declined)$/,
    meaning: {
      group: 'denied',
      explanation: 'The user, or a rule of the provider, said no.',
      next: 'Send again and agree, or ask whoever runs the provider which rule refused.',
    },
  },
  {
    error: /^(?:server_error|temporarily_unavailable)$/,
    meaning: {
      group: 'provider-down',
      explanation: 'The provider failed by itself, or is overloaded.',
      next: 'Try again later.',
    },
  },
  {
    error: /./,
    meaning: {
      group: 'request',
      explanation: 'The provider finds a parameter of the request missing, doubled or wrong.',
      next: 'Read its description, and compare the client’s configuration with its documentation.',
    },
  },
];

/** What a refusal means; `undefined` where the provider gave no code. `grant` is the kind of the client. */
export function meaningOf(
  { error, description = '' }: Pick<TokenFailure, 'error' | 'description'>,
  grant?: string,
): TokenErrorMeaning | undefined {
  if (error === undefined) return undefined;
  const words = description.slice(0, 1000);
  return rows.find(
    row =>
      row.error.test(error) &&
      (row.words === undefined || row.words.test(words)) &&
      (row.grant === undefined || row.grant === grant),
  )?.meaning;
}
