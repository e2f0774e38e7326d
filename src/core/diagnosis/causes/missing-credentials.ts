import { misspeltAuthHeader } from '../../auth/key-names.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import { headerValue, isAnswerAlone } from '../../evidence/exchange.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import {
  authorization,
  challengeFacts,
  identifying,
  isPlainRefusal,
  isRefused,
  isSignInAttempt,
  judgesUnnamed,
  type Spoken,
  spoken,
  statusFact,
} from '../detection.ts';
import { addHeader, clientAdvice, editValue, serverAdvice, sourceHeader } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';
import { saysNothingSeen } from '../said-nothing-seen.ts';
import type { Statement } from '../statement.ts';

/** Header values that a user can complete, by the scheme that was asked for. */
const templates: Readonly<Record<string, string>> = {
  bearer: 'Bearer {{token}}',
  basic: 'Basic {{user}} {{password}}',
  digest: 'Digest {{user}} {{password}}',
  dpop: 'DPoP {{token}}',
};

/** No credentials at all, where some were asked for. */
export const missingCredentials: Cause = {
  id: 'missing-credentials',
  title: 'No credentials were sent',
  help: {
    meaning:
      'The server wants to know who is asking, and the request says nothing: no Authorization header, no session cookie, no key.',
    confirm:
      'Look at the request as sent. If you wrote an Authorization header and it is not there, a blank line above it has made it part of the body.',
    client:
      'Add the header that the challenge asks for. After a redirect, send the request to the final address, since credentials do not follow to another origin.',
    server: 'Send a WWW-Authenticate header with every 401; it tells clients which scheme to use.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.2: 401 Unauthorized',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
    },
    {
      title: 'RFC 6750, section 3: WWW-Authenticate',
      url: 'https://www.rfc-editor.org/rfc/rfc6750#section-3',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said) || refusalOf(evidence) === 'login') return undefined;
    // They stand in the request; the server asks for others: see scheme-mismatch.
    if (evidence.exchange?.withheld !== undefined) return notHad(evidence);
    if (identifying(evidence.firstCredentials).length > identifying(evidence.credentials).length)
      return undefined;
    const words = spoken(said, 'missing-credentials');
    if (hasMisspeltHeader(evidence)) return undefined;
    if (identifying(evidence.credentials).some(isFilled)) return words && notSeen(evidence, words);
    if (!words && (isSignInAttempt(evidence) || judgesUnnamed(evidence, said))) return undefined;
    return nothingSent(evidence, words, said);
  },
};

/** The scheme is the right one, and nothing could be got to send with it. */
function notHad(evidence: Evidence): Detection | undefined {
  const { withheld, withheldBecause: why } = evidence.exchange ?? {};
  if (withheld === undefined || why === undefined) return undefined;
  // A ticket that could not be had leaves no header; a handshake has begun with one.
  const isTicket = authorization(evidence) === undefined;
  return {
    confidence: 'certain',
    weight: 50,
    explanation: isTicket
      ? `Authorization: ${withheld} stands for the ticket of whoever is signed in to the domain. None could be had, so nothing was sent.`
      : 'The server never got the answer that proves the user: the handshake ended before. It has judged nobody.',
    facts: [
      { where: isTicket ? 'this machine' : 'handshake', text: why },
      ...challengeFacts(evidence),
      statusFact(evidence),
    ],
    fixes: [isTicket ? clientAdvice(ticketAdvice) : serverAdvice(handshakeAdvice)],
  };
}

const ticketAdvice =
  'Sign in to the domain (kinit, or a machine that belongs to it) and use the host name that the service is registered with (SPN HTTP/<host>), not its address.';
const handshakeAdvice =
  'Let one connection carry all messages of NTLM: a proxy or load balancer in front must keep a client’s connections apart and open. Check too that NTLM works on the server at all: it offers it and does not go on.';

/** Words about an account or a token that the server has found: the credential stands where it is not looked for here. */
function knowsSomeone({ cause, strength }: Statement): boolean {
  return strength !== 'hint' && /^(?:account-|token-(?:expired|revoked)|session-)/.test(cause);
}

/** Something was sent, under a name that is not read: see malformed-credentials. */
function hasMisspeltHeader({ exchange, credentials }: Evidence): boolean {
  if (credentials.some(({ kind }) => kind === 'authorization')) return false;
  return exchange?.request.headers.some(([name]) => misspeltAuthHeader(name) === 'Authorization') ?? false;
}

/** `Bearer ` with nothing behind it is a header without a credential. */
function isFilled({ value, credentials }: WireCredential): boolean {
  return value.trim() !== '' && !credentials?.problems.some(({ code }) => code === 'empty');
}

function nothingSent(
  evidence: Evidence,
  words: Spoken | undefined,
  said: readonly Statement[],
): Detection | undefined {
  if (isAnswerAlone(evidence.exchange)) return perhapsNothingSent(evidence, words);
  const asked = evidence.challenges.some(({ header }) => header === 'WWW-Authenticate');
  // A scheme with nothing behind it is a bad request to some servers.
  const empty = evidence.status === 400 && authorization(evidence) !== undefined;
  const plain = isPlainRefusal(evidence) || empty;
  if (!words && !plain) return undefined;
  const unauthorized = refusalOf(evidence) === 'unauthorized';
  if (!words && !asked && said.some(knowsSomeone)) return undefined;
  const stated = words !== undefined && words.confidence !== 'possible';
  const proved = asked || words?.confidence === 'certain' || (stated && unauthorized);
  return {
    // A recording that lost its body may have lost the credentials with it.
    confidence: proved && !lostBody(evidence) ? 'certain' : unauthorized || words ? 'likely' : 'possible',
    weight: lostBody(evidence) ? 15 : Math.max(proved || unauthorized || stated ? 30 : 5, words?.weight ?? 0),
    explanation: asked
      ? 'The server asks for credentials, and the request carries none: no Authorization header, no session cookie, no key.'
      : 'The request carries no credentials of any kind, and the server refused it.',
    facts: [...challengeFacts(evidence), ...(words?.facts ?? []), statusFact(evidence)],
    fixes: additions(evidence),
  };
}

/** The answer alone was recorded: it may show how servers answer a request without credentials, and prove nothing. */
function perhapsNothingSent(evidence: Evidence, words: Spoken | undefined): Detection | undefined {
  const challenges = evidence.challenges.filter(({ header }) => header === 'WWW-Authenticate');
  const faulted = challenges.some(({ params }) => params['error'] !== undefined);
  if (!words && (refusalOf(evidence) !== 'unauthorized' || faulted)) return undefined;
  const bare = challenges.some(({ scheme }) => scheme.toLowerCase() === 'bearer');
  const stated = words !== undefined && words.confidence !== 'possible';
  return {
    confidence: bare || stated ? 'likely' : 'possible',
    weight: words?.weight ?? (bare ? 20 : 6),
    explanation: `${
      bare && !words
        ? 'The challenge names no error, which is the answer to a request without credentials (RFC 6750, section 3.1).'
        : 'The server asks for credentials.'
    } The recording does not hold the request, so whether it carried any is not known.`,
    facts: [...challengeFacts(evidence), ...(words?.facts ?? []), statusFact(evidence)],
    fixes: additions(evidence),
  };
}

/** A recorded request that announces a body and holds none. */
function lostBody({ exchange }: Evidence): boolean {
  if (!exchange?.recorded || exchange.request.body !== undefined) return false;
  return headerValue(exchange.request.headers, 'Content-Type') !== undefined;
}

/** The server says that it saw nothing although something was sent. */
function notSeen(evidence: Evidence, words: Spoken): Detection {
  const sent = identifying(evidence.credentials)
    .map(({ where }) => where)
    .join(', ');
  const plain = words.facts.some(({ text }) => saysNothingSeen(text));
  // What names the header, and does not find it, has no other place in mind.
  const header =
    plain &&
    !authorization(evidence) &&
    words.facts.some(({ text }) => /authori[sz]ation header|\bbearer\b/i.test(text));
  return {
    ...words,
    confidence: plain || words.confidence === 'certain' ? words.confidence : 'possible',
    weight: header ? 44 : words.weight - (plain ? 0 : 3),
    explanation: `The server says that it got no credentials, although the request carries some (${sent}). It looks for them in another place, or something on the way removed them.`,
    facts: [...words.facts, ...challengeFacts(evidence), { where: 'request', text: sent }],
    fixes: [
      clientAdvice(
        'Check in the API documentation in which header, and with which scheme, the credential is expected.',
      ),
    ],
  };
}

function additions(evidence: Evidence): Fix[] {
  const scheme =
    evidence.challenges.find(({ header }) => header === 'WWW-Authenticate')?.scheme.toLowerCase() ?? 'bearer';
  const template = templates[scheme];
  const header = sourceHeader(evidence.source, 'Authorization');
  if (header) return editValue(header, 'Go to the empty Authorization header');
  if (!template) return [clientAdvice(`Send credentials of the scheme ${scheme}.`)];
  return [
    ...addHeader(evidence.source, 'Authorization', template),
    clientAdvice(`Send an Authorization header, such as "Authorization: ${template}".`),
  ];
}
