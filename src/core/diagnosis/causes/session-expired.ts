import { clearsCookie, isSessionCookie } from '../../auth/cookies.ts';
import { cookiesDeletedBy } from '../../evidence/cookies-on-the-way.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import type { Cause, Detection } from '../cause.ts';
import {
  authorization,
  isRefused,
  isSession,
  namesAnother,
  type Spoken,
  sameForEveryone,
  spoken,
  statusFact,
} from '../detection.ts';
import { clientAdvice, editValue, serverAdvice, sourceHeader } from '../fixes.ts';
import { heldBackSession } from '../held-back-session.ts';
import { refusalOf, signInTarget } from '../refusal.ts';

/** The session cookie is stale, unknown, or was cleared by the answer. */
export const sessionExpired: Cause = {
  id: 'session-expired',
  title: 'The session has ended',
  help: {
    meaning:
      'The request carries a session cookie, and the server does not know that session any more: it timed out, was signed out, or belongs to another server. Or a cookie was set on the way, and its attributes kept it from the request that needed it.',
    confirm:
      'The answer clears the cookie, or sends to the sign-in page although a cookie was sent. Compare the attributes of Set-Cookie with the next URL.',
    client: 'Sign in again and take the new cookie.',
    server:
      'Answer API requests with 401 rather than with a redirect to the sign-in page; set Path, Domain, Secure and SameSite so that the cookie reaches the addresses that need it.',
  },
  references: [
    {
      title: 'RFC 6265, section 3: overview of cookies',
      url: 'https://www.rfc-editor.org/rfc/rfc6265#section-3',
    },
    {
      title: 'RFC 6265bis, section 4.1: attributes and prefixes of Set-Cookie',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return forgottenUnderSuccess(evidence);
    if (evidence.status === 440) return timedOut(evidence);
    const heldBack = namesAnother(said, 'session-expired') ? undefined : heldBackSession(evidence);
    if (heldBack) return heldBack;
    const words = spoken(said, 'session-expired');
    const cookie = evidence.firstCredentials.find(isSession);
    if (!cookie)
      return (
        words && {
          ...words,
          explanation: 'The server says that the session has ended.',
          fixes: fixes(evidence),
        }
      );
    return (
      cleared(evidence, cookie, words) ??
      sentToSignIn(evidence, cookie) ??
      refusedCookie(evidence, cookie, words, namesAnother(said, 'session-expired'))
    );
  },
};

/** Session endpoints answer "nobody" with 200, and take the stale cookie back. */
function forgottenUnderSuccess(evidence: Evidence): Detection | undefined {
  const { exchange, body, clock } = evidence;
  if (exchange?.request.method !== 'GET' || /(?:log|sign)-?_?(?:out|off)/i.test(exchange.request.url))
    return undefined;
  const cookie = evidence.firstCredentials.find(
    each =>
      isSession(each) &&
      evidence.setCookies.some(set => set.name === each.name && clearsCookie(set, clock.judge)),
  );
  if (!cookie || !/^\s*(?:null|\{"(?:user|session)"\s*:\s*null\s*\})\s*$/.test(body.raw.slice(0, 200)))
    return undefined;
  return {
    confidence: 'likely',
    weight: 30,
    explanation: `The answer is empty and deletes the cookie ${cookie.name} that was sent: the server knows no such session.`,
    facts: [{ where: 'response header Set-Cookie', text: `${cookie.name} is deleted` }, statusFact(evidence)],
    fixes: fixes(evidence),
  };
}

/** IIS and Exchange answer 440 "Login Time-out" and nothing else. */
function timedOut(evidence: Evidence): Detection {
  return {
    confidence: 'certain',
    weight: 45,
    explanation: 'Status 440 is how IIS and Exchange say that the session has timed out.',
    facts: [statusFact(evidence)],
    fixes: fixes(evidence),
  };
}

function cleared(
  evidence: Evidence,
  cookie: WireCredential,
  words: Spoken | undefined,
): Detection | undefined {
  const clearing = evidence.setCookies.find(({ name }) => name === cookie.name);
  const last = clearing !== undefined && clearsCookie(clearing, evidence.clock.judge);
  const hops = clearing ? [] : (evidence.exchange?.hops ?? []);
  const onTheWay = hops
    .flatMap(hop => cookiesDeletedBy(hop, evidence.clock.judge))
    .some(({ name }) => name === cookie.name);
  if (!last && !onTheWay) return undefined;
  const sure = isSessionCookie(cookie.name) && !isCallback(evidence);
  const where = last ? 'the answer deletes it' : 'a redirect on the way deletes it';
  return {
    confidence: sure ? 'certain' : 'possible',
    weight: sure ? 45 : 12,
    explanation: `The request carries the cookie ${cookie.name}, and ${where}: the server does not know that session any more.`,
    facts: [
      { where: `${last ? 'response header' : 'redirect,'} Set-Cookie`, text: `${cookie.name} is deleted` },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: fixes(evidence),
  };
}

/** The way back of a sign-in takes its own cookie back, however it ended (RFC 6749, section 4.1.2). */
function isCallback({ exchange }: Evidence): boolean {
  return /[?&](?:code|state|error)=/.test(exchange?.request.url ?? '');
}

function sentToSignIn(evidence: Evidence, cookie: WireCredential): Detection | undefined {
  if (refusalOf(evidence) !== 'login') return undefined;
  return {
    confidence: 'likely',
    weight: 30,
    explanation: `The request carries the session cookie ${cookie.name} and still is sent to sign in: the server does not take that session any more.`,
    facts: [
      { where: `request, ${cookie.where}`, text: 'sent' },
      { where: 'sign-in page', text: signInTarget(evidence) ?? 'the answer itself' },
      statusFact(evidence),
    ],
    fixes: fixes(evidence),
  };
}

function refusedCookie(
  evidence: Evidence,
  cookie: WireCredential,
  words: Spoken | undefined,
  beside: boolean,
): Detection | undefined {
  // A 403 that whoever has no cookie gets as well says of this one that it opens nothing.
  const refused =
    refusalOf(evidence) === 'unauthorized' || (evidence.status === 403 && sameForEveryone(evidence));
  const alone = authorization(evidence) === undefined && refused;
  if (!words && !(alone && !beside)) return undefined;
  return {
    confidence: words && words.confidence !== 'possible' ? 'certain' : 'likely',
    weight: words ? 40 : 14,
    explanation: `The session cookie ${cookie.name} is the only credential, and the server refuses it: the session ended, or the server does not know it.`,
    facts: [
      { where: `request, ${cookie.where}`, text: 'sent' },
      ...(words?.facts ?? []),
      statusFact(evidence),
    ],
    fixes: fixes(evidence),
  };
}

function fixes(evidence: Evidence): Detection['fixes'] {
  return [
    ...editValue(sourceHeader(evidence.source, 'Cookie'), 'Replace the session cookie'),
    clientAdvice('Sign in again and use the new session cookie.'),
    serverAdvice('Answer 401 and say that the session has ended.'),
  ];
}
