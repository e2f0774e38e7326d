import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Cause, Detection, Fact } from '../cause.ts';
import { identifying, spoken, statusFact } from '../detection.ts';
import { clientAdvice, serverAdvice } from '../fixes.ts';
import { refusalOf, signInTarget } from '../refusal.ts';

/** A login page or a redirect to an identity provider came instead of an API answer. */
export const ssoRequired: Cause = {
  id: 'sso-required',
  title: 'A sign-in page came instead of an answer',
  help: {
    meaning:
      'The address is made for browsers: whoever has no session is sent to a sign-in page. An API client follows and gets that page, often with status 200, where it expects data.',
    confirm: 'The hops lead to an identity provider, or the body is HTML with a sign-in form.',
    client:
      'Send an API token, if this address takes one, or sign in in a browser and send the session cookie.',
    server: 'Answer requests that accept JSON with 401 instead of a redirect.',
  },
  references: [
    {
      title: 'OASIS: SAML 2.0 Bindings, HTTP Redirect',
      url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf',
    },
    {
      title: 'OpenID Connect Core 1.0, section 3.1.2: authorization endpoint',
      url: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthorizationEndpoint',
    },
  ],
  detect(evidence, said) {
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
      ...formFacts(evidence),
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
