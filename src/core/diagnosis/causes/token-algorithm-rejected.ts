import type { Evidence } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  isPlainRefusal,
  isRefused,
  namesAnother,
  type Spoken,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** alg is none, or one that the server does not allow. */
export const tokenAlgorithmRejected: Cause = {
  id: 'token-algorithm-rejected',
  title: 'The token is signed with an algorithm that the server does not allow',
  help: {
    meaning:
      'The header of the token names how it is signed (alg). Servers accept a short list, never “none”, and no HMAC where they expect a public key.',
    confirm:
      'Read alg in the token’s header and compare it with id_token_signing_alg_values_supported of the issuer, or with the type of its keys.',
    client: 'Get the token from the real issuer; a token made by hand is often HS256 or none.',
    server: 'Keep the list of algorithms explicit (RFC 8725) and log the one that was refused.',
  },
  references: [
    {
      title: 'RFC 8725, section 3.1: perform algorithm verification',
      url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-algorithm-rejected');
    return (
      computed(evidence, words, namesAnother(said, 'token-algorithm-rejected', 'token-signature-invalid')) ??
      (words && {
        ...words,
        explanation: 'The server says that it does not allow the token’s algorithm.',
        fixes: fixes(),
      })
    );
  },
};

function computed(evidence: Evidence, words: Spoken | undefined, beside: boolean): Detection | undefined {
  for (const { token, where, verification } of evidence.tokens) {
    const alg = String(token.header['alg'] ?? '');
    const none = alg.toLowerCase() === 'none';
    const clash = verification.signature === 'invalid' && verification.reason === 'algorithm-mismatch';
    const symmetric = /^HS\d+$/.test(alg) && publishesOnlyPublicKeys(evidence);
    if (!(none && isPlainRefusal(evidence)) && !clash && !symmetric) continue;
    return {
      confidence: beside ? 'possible' : 'certain',
      weight: 44,
      explanation: none
        ? 'The token is not signed at all: its alg is "none". A sound server refuses that whatever the claims say.'
        : `The token is signed with ${alg}, and the issuer’s keys are not made for that algorithm.`,
      facts: [
        { where: `token header alg, ${where}`, text: alg },
        ...(words?.facts ?? []),
        statusFact(evidence),
      ],
      fixes: fixes(),
    };
  }
  return undefined;
}

function publishesOnlyPublicKeys(evidence: Evidence): boolean {
  const keys = evidence.probes.keySet?.keys ?? [];
  return keys.length > 0 && keys.every(key => key['kty'] !== 'oct');
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Use a token that the real issuer signed.'),
    serverAdvice('Keep an explicit list of allowed algorithms, without "none".'),
  ];
}
