import type { Cause } from '../cause.ts';
import { identifying, isRefused, spoken, statusFact, wereJudged } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';

/** SigV4, HMAC or HTTP Message Signature does not match. */
export const requestSignatureMismatch: Cause = {
  id: 'request-signature-mismatch',
  title: 'The signature of the request does not match',
  help: {
    meaning:
      'The request is signed, and the server computes another signature over what it received: a wrong secret, a header or query changed after signing, another region or service, a body that was re-encoded.',
    confirm:
      'Compare the string to sign, or the canonical request, of both sides; some servers quote theirs in the answer.',
    client:
      'Sign exactly what is sent: final URL with its query in order, the listed headers, the body’s bytes. Check secret, region and service.',
    server: 'Quote the string that was signed, without the secret.',
  },
  references: [
    {
      title: 'AWS: troubleshooting Signature Version 4',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html',
    },
    { title: 'RFC 9421: HTTP Message Signatures', url: 'https://www.rfc-editor.org/rfc/rfc9421' },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'request-signature-mismatch');
    if (!words || !isRefused(evidence, said)) return undefined;
    const signed = wereJudged(evidence, said);
    return {
      ...words,
      confidence: signed ? words.confidence : 'possible',
      // Whoever sent nothing has signed nothing.
      weight: identifying(evidence.credentials).length > 0 || signed ? words.weight : 0,
      explanation: 'The server computed another signature over the request that it received.',
      facts: [...words.facts, statusFact(evidence)],
      fixes: [
        clientAdvice(
          'Sign the final URL, headers and body bytes, with the right secret, region and service.',
        ),
        serverAdvice('Quote the string to sign in the answer.'),
      ],
    };
  },
};
