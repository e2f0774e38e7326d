import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import { isRefused, namesAnother, type Spoken, spoken, statusFact, wereJudged } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** No key with the token's kid among those that the verifier has. */
export const tokenKeyUnknown: Cause = {
  id: 'token-key-unknown',
  title: 'The token was signed with a key that the server does not have',
  help: {
    meaning:
      'The token names its signing key (kid), and no such key is in the key set: the keys were rotated, or the token is of another issuer.',
    confirm: 'Look for the kid of the token’s header in the issuer’s JWKS.',
    client:
      'Get a new token; it will be signed with a current key. Check that it comes from the environment that the API trusts.',
    server: 'Reload the JWKS when an unknown kid appears, and publish a new key before signing with it.',
  },
  references: [
    { title: 'RFC 7517, section 4.5: kid', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-key-unknown');
    return (
      byKeySet(evidence, words, namesAnother(said, 'token-key-unknown', 'token-signature-invalid')) ??
      (words && {
        ...words,
        explanation: 'The server says that it has no key to verify this token with.',
        fixes: fixes(),
      })
    );
  },
};

function byKeySet(evidence: Evidence, words: Spoken | undefined, beside: boolean): Detection | undefined {
  const unknown = evidence.tokens.find(
    ({ verification }) => verification.signature === 'invalid' && verification.reason === 'key-unknown',
  );
  if (!unknown) return undefined;
  return {
    confidence: beside ? 'likely' : 'certain',
    weight: 46,
    explanation: `The issuer’s key set holds no key with the token’s kid ${JSON.stringify(unknown.token.header['kid'] ?? null)}.`,
    facts: [
      { where: `token header kid, ${unknown.where}`, text: String(unknown.token.header['kid'] ?? '(none)') },
      {
        where: 'probe jwks',
        text: `${evidence.probes.keySet?.url ?? ''} has ${evidence.probes.keySet?.keys.map(key => String(key['kid'])).join(', ') ?? 'no keys'}`,
      },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Get a new token from the issuer that this API trusts.'),
    serverAdvice('Reload the key set when a token names an unknown kid.'),
  ];
}
