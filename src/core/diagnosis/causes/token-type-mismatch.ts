import type { Evidence, WireToken } from '../../evidence/evidence.ts';
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

/** An ID token, a refresh token or another kind, where an access token belongs. */
export const tokenTypeMismatch: Cause = {
  id: 'token-type-mismatch',
  title: 'The wrong kind of token was sent',
  help: {
    meaning:
      'Signing in yields several tokens: an access token for APIs, an ID token for the application itself, a refresh token for the issuer. An API takes the first only.',
    confirm: 'Look at typ, token_use, nonce and at_hash: the last two belong to ID tokens.',
    client: 'Send the value of access_token of the token response, not id_token or refresh_token.',
    server: 'Check typ "at+jwt" (RFC 9068) and say which kind is expected.',
  },
  references: [
    { title: 'RFC 9068, section 2.1: typ at+jwt', url: 'https://www.rfc-editor.org/rfc/rfc9068#section-2.1' },
    {
      title: 'OpenID Connect Core 1.0, section 2: ID Token',
      url: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'token-type-mismatch');
    return (
      byClaims(evidence, words, namesAnother(said, 'token-type-mismatch')) ??
      (words && {
        ...words,
        explanation: 'The server says that it wants another kind of token.',
        fixes: fixes(),
      })
    );
  },
};

function byClaims(evidence: Evidence, words: Spoken | undefined, beside: boolean): Detection | undefined {
  if (!isPlainRefusal(evidence)) return undefined;
  for (const carried of evidence.tokens) {
    const kind = kindOf(carried);
    if (!kind) continue;
    return {
      confidence: beside ? 'possible' : words ? 'certain' : 'likely',
      weight: words ? 44 : 25,
      explanation: `By its own claims this is ${kind.name}, and APIs take access tokens.`,
      facts: [
        { where: `token in ${carried.where}`, text: kind.sign },
        ...(words?.facts ?? []),
        statusFact(evidence),
      ],
      fixes: fixes(),
    };
  }
  return undefined;
}

function kindOf({ token }: WireToken): { name: string; sign: string } | undefined {
  const claims = token.claims ?? {};
  const typ = String(claims['typ'] ?? token.header['typ'] ?? '').toLowerCase();
  const use = String(claims['token_use'] ?? claims['token_type'] ?? '').toLowerCase();
  if (typ === 'refresh' || typ === 'offline' || use === 'refresh')
    return { name: 'a refresh token', sign: `typ ${typ || use}` };
  if (typ === 'id' || use === 'id') return { name: 'an ID token', sign: `typ ${typ || use}` };
  const marks = ['at_hash', 'c_hash', 'nonce'].filter(name => name in claims);
  const access = 'scope' in claims || 'scp' in claims || typ === 'at+jwt' || use === 'access';
  return marks.length > 0 && !access
    ? { name: 'an ID token', sign: `claims ${marks.join(', ')}` }
    : undefined;
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Send the access_token of the token response.'),
    serverAdvice('Say in error_description which kind of token is expected.'),
  ];
}
