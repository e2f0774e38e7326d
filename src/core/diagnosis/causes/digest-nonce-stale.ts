import type { Cause } from '../cause.ts';
import { challengeFacts, spoken } from '../detection.ts';
import { clientAdvice, resend } from '../fixes.ts';

/** The Digest nonce expired or was replayed. */
export const digestNonceStale: Cause = {
  id: 'digest-nonce-stale',
  title: 'The Digest nonce is stale',
  help: {
    meaning:
      'Digest credentials are computed over a nonce of the server. This one is too old or was used before. User and password are right: the server says so by stale=true.',
    confirm: 'The new challenge carries stale=true and a new nonce.',
    client: 'Compute the response again with the new nonce; no user needs to be asked.',
    server: 'Send stale=true only when the digest itself was right.',
  },
  references: [
    { title: 'RFC 7616, section 3.3: stale', url: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3' },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'digest-nonce-stale');
    if (!words) return undefined;
    return {
      ...words,
      weight: words.weight + 10,
      explanation: 'The server recognised user and password and refuses the nonce alone.',
      facts: [...words.facts, ...challengeFacts(evidence)],
      fixes: [
        resend('Send again with the new nonce'),
        clientAdvice('Compute the response again with the nonce of the new challenge.'),
      ],
    };
  },
};
