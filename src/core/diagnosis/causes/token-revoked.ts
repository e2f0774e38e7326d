import type { Cause } from '../cause.ts';
import { isRefused, spoken, wereJudged } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** The authorization server, or the user, withdrew it. */
export const tokenRevoked: Cause = {
  id: 'token-revoked',
  title: 'The token was revoked',
  help: {
    meaning:
      'The token was withdrawn before its end: the user signed out or changed the password, the key was deleted or rolled, an administrator withdrew the grant.',
    confirm:
      'Introspection (RFC 7662) answers active: false although exp lies ahead; or the key is gone from the provider’s console.',
    client: 'Sign in again or create a new key. A refresh token of the same grant will fail too.',
    server: 'Answer error="invalid_token" and say that it was revoked.',
  },
  references: [
    { title: 'RFC 7009: OAuth 2.0 Token Revocation', url: 'https://www.rfc-editor.org/rfc/rfc7009' },
    {
      title: 'RFC 7662, section 2.2: introspection response',
      url: 'https://www.rfc-editor.org/rfc/rfc7662#section-2.2',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'token-revoked');
    if (!words || !isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    return {
      ...words,
      explanation: 'The server says that the token or key was withdrawn; it will not become valid again.',
      fixes: [
        clientAdvice('Sign in again, or create a new token or key.'),
        serverAdvice('Say in error_description that the token was revoked.'),
      ],
    };
  },
};
