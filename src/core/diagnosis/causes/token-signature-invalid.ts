import type { Cause } from '../cause.ts';
import { isRefused, namesAnother, spoken, statusFact, wereJudged } from '../detection.ts';
import { clientAdvice, editValue, serverAdvice, sourceHeader } from '../fixes.ts';

/** The signature does not verify against the issuer's keys. */
export const tokenSignatureInvalid: Cause = {
  id: 'token-signature-invalid',
  title: 'The token’s signature is not valid',
  help: {
    meaning:
      'The token was changed after it was signed, cut short, or signed with another key than the one that the server checks with.',
    confirm:
      'Verify the token against the issuer’s JWKS: the inspector does it where the issuer can be reached.',
    client: 'Get the token again and copy it whole. Do not edit claims: that breaks the signature.',
    server: 'Check that the configured secret or JWKS address belongs to the issuer of the token.',
  },
  references: [
    {
      title: 'RFC 7515, section 5.2: message signature validation',
      url: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
    },
    {
      title: 'RFC 8725, section 3.1: algorithm verification',
      url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-signature-invalid');
    const broken = evidence.tokens.find(
      ({ verification }) => verification.signature === 'invalid' && verification.reason === 'mismatch',
    );
    if (!broken) {
      return (
        words && {
          ...words,
          explanation: 'The server says that the signature does not verify with the key that it has.',
          fixes: fixes(evidence),
        }
      );
    }
    const detail = broken.verification.signature === 'invalid' ? broken.verification.detail : '';
    return {
      confidence: namesAnother(said, 'token-signature-invalid') ? 'likely' : 'certain',
      weight: 46,
      explanation:
        'Checked here against the keys that the issuer publishes: the signature does not belong to this header and these claims.',
      facts: [
        { where: `token in ${broken.where}`, text: detail },
        ...keySource(evidence),
        ...(words?.facts ?? []),
        statusFact(evidence),
      ],
      fixes: fixes(evidence),
    };
  },
};

function keySource(evidence: Parameters<Cause['detect']>[0]) {
  const url = evidence.probes.keySet?.url;
  return url === undefined ? [] : [{ where: 'probe jwks', text: url }];
}

function fixes(evidence: Parameters<Cause['detect']>[0]) {
  return [
    ...editValue(sourceHeader(evidence.source, 'Authorization'), 'Replace the token'),
    clientAdvice('Get the token again and copy it whole.'),
    serverAdvice('Check that the server verifies with the keys of this issuer.'),
  ];
}
