import { isSessionCookie } from '../../auth/cookies.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import { callbackRefusal } from '../callback-refusal.ts';
import type { Cause, Detection, Fact } from '../cause.ts';
import { identifying, namesAnother, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';
import { heldBackFact } from '../held-back-session.ts';
import { refusalOf, signInTarget } from '../refusal.ts';
import { samlFacts, samlRefusal } from '../saml-refusal.ts';
import type { Statement } from '../statement.ts';

/** A login page or a redirect to an identity provider came instead of an API answer. */
export const ssoRequired: Cause = {
  id: 'sso-required',
  title: 'A sign-in page came instead of an answer',
  help: {
    meaning:
      'The address is made for browsers: whoever has no session is sent to a sign-in page. An API client follows and gets that page, often with status 200, where it expects data. Or a sign-on was tried, and its assertion was refused.',
    confirm:
      'The hops lead to an identity provider, or the body is HTML with a sign-in form. A SAMLResponse tells its status, audience and times.',
    client:
      'Send an API token, if this address takes one, or sign in in a browser and send the session cookie.',
    server:
      'Answer requests that accept JSON with 401 instead of a redirect. Keep entity ID, consumer address and clocks the same at service and identity provider.',
  },
  references: [
    {
      title: 'OASIS: SAML 2.0 Bindings, HTTP Redirect',
      url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf',
    },
    {
      title: 'OASIS: SAML 2.0 Core, section 3.2.2.2: status codes',
      url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf',
    },
    {
      title: 'OpenID Connect Core 1.0, section 3.1.2: authorization endpoint',
      url: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthorizationEndpoint',
    },
  ],
  detect(evidence, said) {
    const refused = refusedSignOn(evidence, said) ?? callbackRefusal(evidence, said);
    if (refused) return refused;
    const words = spoken(said, 'sso-required');
    if (refusalOf(evidence) !== 'login')
      return (
        words && {
          ...words,
          explanation: 'The server says that it takes a sign-on in the browser only.',
          fixes: fixes(),
        }
      );
    const target = signInTarget(evidence);
    const facts: Fact[] = [
      ...(target ? [{ where: 'redirect', text: target }] : []),
      ...samlFacts(evidence),
      ...formFacts(evidence),
      ...refusedSessions(evidence),
      ...(words?.facts ?? []),
      statusFact(evidence),
    ];
    // Whoever carried a session and still is sent to sign in has lost it: see session-expired.
    const hadSession = identifying(evidence.firstCredentials).some(({ kind }) => kind === 'cookie');
    return {
      confidence: hadSession ? 'possible' : target || words ? 'certain' : 'likely',
      weight: 34,
      explanation: `Instead of an answer came ${target ? 'a redirect to a sign-in page' : 'a sign-in page'}${identifying(evidence.firstCredentials).length > 0 ? '; what the request carries does not count there' : ''}.`,
      facts,
      fixes: fixes(),
    };
  },
};

/** A sign-on was tried, and its own messages tell why it failed. */
function refusedSignOn(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const refusal = samlRefusal(evidence);
  if (!refusal) return undefined;
  // What the service itself names in its own words goes before what its assertion suggests.
  const beside = namesAnother(said, 'sso-required');
  return {
    title: 'The single sign-on was refused',
    confidence: !beside ? refusal.confidence : refusal.confidence === 'certain' ? 'likely' : 'possible',
    weight: beside ? 15 : 46,
    explanation: refusal.reason,
    facts: [refusal.fact, ...samlFacts(evidence), statusFact(evidence)],
    fixes: refusal.fixes,
  };
}

/** A sign-in page whose own session cookie clients do not keep will not sign anyone in. */
function refusedSessions({ heldBackCookies }: Evidence): Fact[] {
  return heldBackCookies
    .filter(({ next, cookie }) => !next && isSessionCookie(cookie.name))
    .slice(0, 2)
    .map(heldBackFact);
}

function formFacts(evidence: Evidence): Fact[] {
  if (!evidence.body.loginForm) return [];
  const type = headerValue(evidence.exchange?.response?.headers ?? [], 'Content-Type') ?? 'no content type';
  return [{ where: 'response body', text: `a sign-in form (${type})` }];
}

function fixes(): Detection['fixes'] {
  return [
    clientAdvice('Send an API token, or the session cookie of a browser that is signed in.'),
    serverAdvice('Answer API requests with 401 instead of a redirect.'),
  ];
}
