import { wireCredentials } from '../../evidence/collect.ts';
import { cookiesDeletedBy } from '../../evidence/cookies-on-the-way.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Hop } from '../../evidence/exchange.ts';
import type { Cause, Fact } from '../cause.ts';
import { identifying, isRefused, statusFact } from '../detection.ts';
import { clientAdvice, replaceUrl, serverAdvice } from '../fixes.ts';
import { isSignInUrl, refusalOf } from '../refusal.ts';

/** A redirect led elsewhere, and the credentials were rightly not forwarded. */
export const redirectDroppedCredentials: Cause = {
  id: 'redirect-dropped-credentials',
  title: 'The credentials were dropped on a redirect',
  help: {
    meaning:
      'The first server answered with a redirect to another origin. Clients do not take credentials along there, and that is right: they were meant for the first one. So the last server saw none.',
    confirm: 'The chain of hops shows the Authorization header on the first request alone.',
    client: 'Send the request to the final address, if you trust it with the credentials.',
    server:
      'Do not redirect API requests to another origin; a missing slash, http instead of https or a bare domain are the usual reasons.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.4: redirection 3xx',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4',
    },
    {
      title: 'Fetch Standard: HTTP-redirect fetch',
      url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
    },
  ],
  detect(evidence, said) {
    const final = evidence.exchange?.request.url;
    const hops = evidence.exchange?.hops ?? [];
    if (!final || !isRefused(evidence, said)) return undefined;
    const dropping = hops.find(
      (hop, index) => lost(hop, hops[index + 1]?.request ?? evidence.exchange?.request, evidence).length > 0,
    );
    if (!dropping || identifying(evidence.credentials).length > 0) return undefined;
    // A way to a sign-in page is a matter of the session, not of where the header went.
    if (refusalOf(evidence) === 'login' && (isSignInUrl(final) || evidence.body.loginForm)) return undefined;
    return {
      confidence: 'certain',
      weight: 57,
      explanation: `${originOf(dropping.request.url)} redirected to ${originOf(dropping.location)}. Credentials do not follow to another origin, so the last request carried none.${accepted(evidence) ? ' Asked directly, with the credentials, that address accepts them.' : ''}`,
      facts: facts(dropping, evidence),
      fixes: [
        ...replaceUrl(evidence.source, final, `Request ${final} directly`),
        clientAdvice('Send the request to the final address, if you trust it with these credentials.'),
        serverAdvice('Serve the API where it is asked for, without a redirect to another origin.'),
      ],
    };
  },
};

/** Names of the credentials that one request carried and the next did not; a deleted cookie was not dropped. */
function lost(hop: Hop, next: Hop['request'] | undefined, { clock }: Evidence): string[] {
  if (!next) return [];
  const kept = new Set(
    [...identifying(wireCredentials(next)), ...cookiesDeletedBy(hop, clock.judge)].map(({ name }) =>
      name.toLowerCase(),
    ),
  );
  return identifying(wireCredentials(hop.request))
    .map(({ name }) => name)
    .filter(name => !kept.has(name.toLowerCase()));
}

function facts(hop: Hop, evidence: Evidence): Fact[] {
  const carried = identifying(wireCredentials(hop.request)).map(({ where }) => where);
  return [
    {
      where: `hop ${hop.request.method} ${originOf(hop.request.url)}`,
      text: `carried ${carried.join(', ')}`,
    },
    { where: `hop answer ${hop.response.status}`, text: `Location: ${hop.location}` },
    ...askedDirectly(evidence),
    ...hop.dropped.map(({ name, why }) => ({ where: `dropped ${name}`, text: why })),
    statusFact(evidence),
  ];
}

function accepted({ probes }: Evidence): boolean {
  const status = probes.finalUrl?.carriedCredentials ? probes.finalUrl.exchange.response?.status : undefined;
  return status !== undefined && status < 300;
}

function askedDirectly({ probes }: Evidence): Fact[] {
  const status = probes.finalUrl?.exchange.response?.status;
  if (status === undefined) return [];
  const carried = probes.finalUrl?.carriedCredentials ? 'with' : 'without';
  return [{ where: 'probe final-url', text: `${status} ${carried} the credentials` }];
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? url;
}
