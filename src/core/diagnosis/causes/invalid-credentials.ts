import { decodeBase64, decodeUtf8 } from '../../auth/base64.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import { isAnswerAlone } from '../../evidence/exchange.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  challengeFacts,
  identifying,
  isRefused,
  isSignInAttempt,
  readableToken,
  type Spoken,
  sameForEveryone,
  spoken,
  statusFact,
  wereJudged,
} from '../detection.ts';
import { clientAdvice, editValue, serverAdvice, sourceHeader } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';
import type { Statement } from '../statement.ts';

/** Right scheme, right form, but the server does not know them; what remains when nothing explains more. */
export const invalidCredentials: Cause = {
  id: 'invalid-credentials',
  title: 'The server does not accept these credentials',
  help: {
    meaning:
      'The credentials arrived in the right place and form, and the server does not know them: a wrong password, a wrong or deleted key, a token of another system.',
    confirm:
      'Use the same credentials in another client. If they fail there too, they are wrong; if not, compare the two requests header by header.',
    client:
      'Check for another environment’s value, a changed password, a key that was rolled. Do not try passwords in a loop: accounts lock.',
    server: 'Say error="invalid_token" with a description for tokens; log which check failed.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.2: 401 Unauthorized',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    },
    {
      title: 'RFC 6749, section 5.2: error response',
      url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    },
  ],
  detect(evidence, said, earlier) {
    if (evidence.exchange?.withheld !== undefined) return undefined;
    const curt = curtRefusal(evidence, said);
    if (curt) return detection(evidence, curt);
    if (!isRefused(evidence, said) || !wereJudged(evidence, said)) return undefined;
    const words = spoken(said, 'invalid-credentials');
    if (words && words.confidence !== 'possible') return detection(evidence, words);
    if (refusalOf(evidence) !== 'unauthorized' && !words) return undefined;
    const explained =
      !sameForEveryone(evidence) &&
      earlier.length > 0 &&
      (earlier.some(({ confidence }) => confidence !== 'possible') ||
        said.some(({ cause }) => cause !== 'invalid-credentials' && cause !== 'missing-credentials'));
    return detection(evidence, {
      confidence:
        explained || readableToken(evidence) || isAnswerAlone(evidence.exchange) ? 'possible' : 'likely',
      weight: 5,
      strength: 'hint',
      facts: words?.facts ?? [],
    });
  },
};

/** A sign-in that is answered with a success status and one word of failure, or with `false`. */
function curtRefusal(evidence: Evidence, said: readonly Statement[]): Spoken | undefined {
  const { body, exchange, status = 0 } = evidence;
  if (status >= 300 || said.length > 0 || exchange?.request.method !== 'POST') return undefined;
  const signsIn =
    isSignInAttempt(evidence) ||
    /"method"\s*:\s*"[\w.]*(?:login|auth\w*|sign_?in)"/i.test(exchange.request.body ?? '');
  const word = /^\W*(?:fails?|failed|failure|error|denied|invalid|incorrect|wrong|no)\W*$/i.test(
    body.raw.slice(0, 40),
  );
  const refused = /^\s*(?:false|\{[^{}]{0,200}"(?:result|success|ok)"\s*:\s*false\b)/.test(
    body.raw.slice(0, 300),
  );
  if (!signsIn || !(word || refused)) return undefined;
  return {
    confidence: 'likely',
    weight: 20,
    strength: 'worded',
    facts: [{ where: 'response body', text: body.raw.trim().slice(0, 60) }],
  };
}

function detection(evidence: Evidence, words: Spoken): Detection {
  const all = identifying(evidence.credentials);
  const sent = all.find(({ kind }) => kind === 'authorization') ?? all[0];
  const doubt = sent && encodingDoubt(evidence, sent);
  return {
    ...words,
    explanation: [explanation(evidence, sent?.where ?? 'request'), ...(doubt ? [doubt] : [])].join(' '),
    facts: [...words.facts, ...challengeFacts(evidence), statusFact(evidence)],
    fixes: [
      ...editValue(
        sourceHeader(evidence.source, sent?.name ?? 'Authorization'),
        'Go to the value that was sent',
      ),
      ...(doubt
        ? [clientAdvice('Ask which encoding the server reads, or try a password of ASCII alone.')]
        : []),
      clientAdvice(
        'Check that the value belongs to this environment and has not been changed or deleted since.',
      ),
      serverAdvice('Look for this request in the server’s log: only there it says which check failed.'),
    ],
  };
}

function explanation(evidence: Evidence, where: string): string {
  if (isAnswerAlone(evidence.exchange))
    return 'If the request carried credentials, the server does not accept them. The recording does not hold the request.';
  const kind = evidence.credentials.find(({ kind }) => kind === 'authorization')?.credentials;
  if (kind?.basic)
    return `The user name and password in the ${where} are well-formed, and the server refuses them: one of the two is wrong, or the account is not known there.`;
  const handshake = handshakes[kind?.scheme.toLowerCase() ?? ''];
  if (handshake !== undefined) return handshake;
  if (readableToken(evidence))
    return 'The token is well-formed and within its time as far as can be seen from here. The server refuses it without saying why: signature, audience, issuer or revocation are left.';
  if (kind?.token)
    return `The opaque token in the ${where} means something to its issuer alone. The server does not know it, or knows it as expired or revoked.`;
  return `The credential in the ${where} is well-formed, and the server does not accept it.`;
}

/** Schemes whose credentials are computed from a challenge or got from a domain. */
const handshakes: Readonly<Record<string, string>> = {
  ntlm: 'The server does not accept the answer of NTLM: the user, the domain or the password is wrong, or the account may not sign in there. An NTLM server does not say which.',
  negotiate:
    'The server does not accept the token of Negotiate: it cannot decrypt the ticket (another SPN or an old keytab), its clock is more than five minutes off, or it does not take what the token offers.',
};

/** RFC 7617, sections 2 and 2.1: beyond ASCII each server reads its own encoding, unless its challenge names UTF-8. */
function encodingDoubt({ challenges }: Evidence, { credentials }: WireCredential): string | undefined {
  const { basic, rest = '' } = credentials ?? {};
  if (!basic || !/[^ -~]/.test(`${basic.user}${basic.password}`)) return undefined;
  const isUtf8 = decodeUtf8(decodeBase64(rest) ?? new Uint8Array()) !== undefined;
  const wanted = challenges.some(({ params }) => params['charset']?.toLowerCase() === 'utf-8');
  if (isUtf8 && wanted) return undefined;
  return wanted
    ? 'They hold characters outside ASCII that are not in UTF-8, which the server asks for (charset="UTF-8").'
    : `They hold characters outside ASCII, sent in ${isUtf8 ? 'UTF-8' : 'another encoding than UTF-8'}; the challenge does not say which encoding the server reads, and ${isUtf8 ? 'Latin-1 (ISO-8859-1)' : 'UTF-8'} is as usual.`;
}
