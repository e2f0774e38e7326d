import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import { instant, isRefused, readableToken, spoken, wereJudged } from '../detection.ts';
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
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const explanation =
      'The server says that the token or key was withdrawn; it will not become valid again.';
    return words ? { ...words, explanation, fixes: fixes() } : calledInactive(evidence);
  },
};

/** Inactive means expired, revoked or unknown (RFC 7662, section 2.2); a token in time, of that very server, leaves one of them. */
function calledInactive(evidence: Evidence): Detection | undefined {
  const { introspection } = evidence.probes;
  if (introspection?.active !== false) return undefined;
  const token = readableToken(evidence);
  const facts = [{ where: `probe introspection, ${introspection.url}`, text: 'active: false' }];
  if (!token)
    return {
      confidence: 'possible',
      weight: 12,
      explanation:
        'The authorization server calls the token inactive: it was revoked, has expired, or was never issued there.',
      facts,
      fixes: fixes(),
    };
  const exp = token.token.claims?.['exp'];
  if (typeof exp === 'number' && exp * 1000 <= evidence.clock.judge) return undefined;
  return {
    confidence: token.verification.signature === 'valid' ? 'certain' : 'likely',
    weight: 42,
    explanation:
      'The token is in its time, and the authorization server calls it inactive: it was withdrawn before its end.',
    facts: [
      ...facts,
      ...(typeof exp === 'number' ? [{ where: `${token.where}, exp`, text: instant(exp * 1000) }] : []),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Sign in again, or create a new token or key.'),
    serverAdvice('Say in error_description that the token was revoked.'),
  ];
}
