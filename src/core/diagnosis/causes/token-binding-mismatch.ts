import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  authorization,
  challengeFacts,
  claimText,
  isPlainRefusal,
  isRefused,
  namesAnother,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** The DPoP proof, client certificate or nonce that a token is bound to is missing or wrong. */
export const tokenBindingMismatch: Cause = {
  id: 'token-binding-mismatch',
  title: 'The proof that the token belongs to this client is missing or wrong',
  help: {
    meaning:
      'The token is bound to a key (cnf claim): whoever uses it must prove, with a DPoP header or a client certificate, that they hold that key.',
    confirm:
      'Look for cnf in the claims (jkt: DPoP, x5t#S256: certificate), and for a DPoP header in the request.',
    client:
      'Send Authorization: DPoP … with a fresh DPoP proof for this method and URL; repeat it with the nonce of the DPoP-Nonce header when asked.',
    server: 'Send a DPoP challenge with the algorithms and, where used, a nonce.',
  },
  references: [
    { title: 'RFC 9449: DPoP', url: 'https://www.rfc-editor.org/rfc/rfc9449' },
    { title: 'RFC 8705: mutual-TLS certificate-bound tokens', url: 'https://www.rfc-editor.org/rfc/rfc8705' },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-binding-mismatch');
    if (words)
      return {
        ...words,
        explanation: 'The server says that the proof of possession is missing, stale or wrong.',
        fixes: fixes(),
      };
    return namesAnother(said) ? undefined : (unprovenToken(evidence) ?? proofAsked(evidence));
  },
};

function unprovenToken(evidence: Evidence): Detection | undefined {
  const proof = headerValue(evidence.exchange?.request.headers ?? [], 'DPoP');
  const bound = evidence.tokens.find(({ token }) => token.claims && 'cnf' in token.claims);
  if (!bound || proof !== undefined || !isPlainRefusal(evidence)) return undefined;
  const confirmation = claimText(bound, 'cnf') ?? '';
  if (!confirmation.includes('jkt')) return undefined;
  return {
    confidence: 'likely',
    weight: 35,
    explanation: `The token is bound to a key, and the request carries no DPoP proof for it (scheme ${authorization(evidence)?.credentials?.scheme ?? 'none'}).`,
    facts: [
      { where: `claim cnf, ${bound.where}`, text: confirmation },
      { where: 'request', text: 'no DPoP header' },
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

/** The server offers DPoP alone, and the token came as Bearer. */
function proofAsked(evidence: Evidence): Detection | undefined {
  const offered = evidence.challenges.map(({ scheme }) => scheme.toLowerCase());
  const used = authorization(evidence)?.credentials?.scheme.toLowerCase();
  if (
    evidence.status !== 401 ||
    used !== 'bearer' ||
    offered.length === 0 ||
    offered.some(scheme => scheme !== 'dpop')
  )
    return undefined;
  return {
    confidence: 'likely',
    weight: 33,
    explanation: 'The server takes tokens with a DPoP proof only; this one came as a plain Bearer token.',
    facts: [
      ...challengeFacts(evidence),
      { where: 'request, Authorization header', text: 'scheme Bearer' },
      statusFact(evidence),
    ],
    fixes: fixes(),
  };
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Send the token with the scheme DPoP and a fresh proof for this method and URL.'),
    serverAdvice('Send a DPoP challenge, with a nonce where one is used.'),
  ];
}
