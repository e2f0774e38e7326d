import type { TokenErrorRow } from './token-error-row.ts';

/** What InitiateAuth of Amazon Cognito refuses with (docs.aws.amazon.com, “InitiateAuth”, Errors), and what it asks for besides. */
export const cognitoErrors: readonly TokenErrorRow[] = [
  {
    error: /^NotAuthorizedException$/,
    words: /secret hash/i,
    meaning: {
      group: 'client-authentication',
      explanation: 'The app client has a secret, and the shorthand has no place for one.',
      next: 'Use an app client without a secret, as REST Client needs it too.',
    },
  },
  {
    error: /^NotAuthorizedException$/,
    words: /\b(?:disabled|attempts exceeded)\b/i,
    meaning: {
      group: 'account-disabled',
      explanation: 'The pool knows the user, and does not let the account sign in now.',
      next: 'Wait after too many attempts; ask whoever runs the pool to enable a disabled user.',
    },
  },
  {
    error: /^(?:NotAuthorizedException|UserNotFoundException)$/,
    meaning: {
      group: 'user-credentials',
      explanation: 'The pool does not accept the user name and password.',
      next: 'Check both. Many pools tell an unknown user and a wrong password with the same words.',
    },
  },
  {
    error: /^PasswordResetRequiredException$|^NEW_PASSWORD_REQUIRED$/,
    meaning: {
      group: 'account-not-ready',
      explanation:
        'The password is right or known, and the pool wants a new one before anybody signs in with it.',
      next: 'Set a new password in the application or with “aws cognito-idp admin-set-user-password --permanent”.',
    },
  },
  {
    error: /^UserNotConfirmedException$/,
    meaning: {
      group: 'account-not-ready',
      explanation: 'The user has signed up and never confirmed the address or number.',
      next: 'Enter the code that was sent, or have the user confirmed by whoever runs the pool.',
    },
  },
  {
    error: /^ResourceNotFoundException$/,
    meaning: {
      group: 'client-not-there',
      explanation: 'There is no such app client in this region, or its user pool is gone.',
      next: 'Check region and client id: the pool’s id begins with its region.',
    },
  },
  {
    error: /^InvalidParameterException$/,
    words: /\bflow\b/i,
    meaning: {
      group: 'grant-not-allowed',
      explanation:
        'The app client does not take the password itself (USER_PASSWORD_AUTH). REST Client proves the password by SRP, which is not done here.',
      next: 'Enable ALLOW_USER_PASSWORD_AUTH for the app client, or use the authorization code with the pool’s own sign-in page.',
    },
  },
  {
    error: /^(?:[A-Z]+_)*(?:MFA|OTP|SETUP|CHALLENGE|VERIFIER)$/,
    meaning: {
      group: 'sign-in-again',
      explanation: 'The password is not enough: the pool wants a second factor or another step.',
      next: 'Use the authorization code with the pool’s own sign-in page, where a person can take the step.',
    },
  },
];
