import { isSessionCookie } from '../auth/cookies.ts';
import type { HeldBack } from '../auth/held-back-cookies.ts';
import type { HeldBackCookie } from '../evidence/cookies-on-the-way.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Confidence, Detection, Fact } from './cause.ts';
import { authorization, statusFact } from './detection.ts';
import { clientAdvice, serverAdvice } from './fixes.ts';
import { refusalOf } from './refusal.ts';

/** What the server has to change, by the rule that kept its cookie back. */
const remedies: Readonly<Record<HeldBack['rule'], string>> = {
  secure:
    'Serve every address that needs the session over https, or, on a development machine alone, set it without Secure.',
  domain: 'Name no Domain, or the host itself or a domain above it.',
  host: 'Set Domain to the domain that both hosts share, or keep sign-in and API at one host.',
  path: 'Set the cookie with Path=/.',
  expired: 'Set Max-Age or Expires in the future, and check the clock of the server.',
  prefix:
    'Give the cookie what its prefix promises: Secure, https, and for __Host- also Path=/ and no Domain.',
  'same-site': 'Set SameSite=None; Secure where the session has to go along from other sites.',
  size: 'Keep the session at the server, and only its ID in the cookie.',
};

/**
 * A session cookie that an answer on the way set and that the refused request lacks, by a rule that can be named.
 * Sites give a session to whoever is not signed in, too: what counts is one that a sign-in has given.
 */
export function heldBackSession(evidence: Evidence): Detection | undefined {
  if (authorization(evidence)) return undefined;
  const lost = evidence.heldBackCookies.filter(
    held => held.next && isSessionCookie(held.cookie.name) && !arrived(held, evidence),
  );
  const held = lost.find(isFromSignIn) ?? lost[0];
  const confidence = held && confidenceOf(held, evidence);
  if (!held || !confidence) return undefined;
  const { cookie, attribute, refused, why } = held;
  return {
    title: 'The session cookie did not travel',
    confidence,
    weight: 46,
    explanation: `An answer on the way sets the session cookie ${cookie.name} with ${attribute}, and ${refused ? 'clients refuse it' : 'the next request goes without it'}: ${why}.`,
    facts: [
      heldBackFact(held),
      { where: 'request after it', text: `without ${cookie.name}` },
      statusFact(evidence),
    ],
    fixes: [
      serverAdvice(remedies[held.rule]),
      clientAdvice('Request the address for which the cookie is meant, with the same scheme and host.'),
    ],
  };
}

/** The attribute that decided, without the cookie's value. */
export function heldBackFact({ cookie, attribute, setBy, why }: HeldBackCookie): Fact {
  return {
    where: `Set-Cookie ${cookie.name} of ${setBy.url.split(/[?#]/, 1)[0] ?? ''}`,
    text: `${attribute}: ${why}`,
  };
}

function confidenceOf(held: HeldBackCookie, evidence: Evidence): Confidence | undefined {
  const refusal = refusalOf(evidence);
  if (refusal === 'login') return isFromSignIn(held) ? 'certain' : undefined;
  if (refusal === 'forbidden') return isFromSignIn(held) ? 'likely' : undefined;
  if (refusal !== 'unauthorized') return undefined;
  if (isFromSignIn(held)) return 'certain';
  // A server that asks for a scheme does not wait for a cookie.
  return evidence.challenges.length > 0 ? 'possible' : 'likely';
}

/** Whether credentials, a code or an assertion went to the address that set the cookie. */
function isFromSignIn({ setBy }: HeldBackCookie): boolean {
  return setBy.method === 'POST' || /[?&](?:code|ticket|id_token|SAMLResponse|SAMLart)=/.test(setBy.url);
}

function arrived({ cookie }: HeldBackCookie, { credentials }: Evidence): boolean {
  return credentials.some(({ kind, name }) => kind === 'cookie' && name === cookie.name);
}
