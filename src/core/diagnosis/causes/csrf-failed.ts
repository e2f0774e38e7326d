import { isCsrfCookie } from '../../auth/cookies.ts';
import { isCsrfHeader } from '../../auth/key-names.ts';
import { percentDecoded } from '../../auth/percent-decoded.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import { authorization, isRefused, namesAnother, spoken, statusFact } from '../detection.ts';
import { addHeader, clientAdvice, serverAdvice } from '../fixes.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
/** Which header repeats which cookie: Angular and axios, Django, Laravel, others by convention. */
const headerOf: Readonly<Record<string, string>> = {
  'xsrf-token': 'X-XSRF-TOKEN',
  csrftoken: 'X-CSRFToken',
  _csrf: 'X-CSRF-Token',
  csrf_token: 'X-CSRF-Token',
};

/** A state-changing request without a valid anti-forgery token, or with a refused Origin. */
export const csrfFailed: Cause = {
  id: 'csrf-failed',
  title: 'The anti-forgery (CSRF) check failed',
  help: {
    meaning:
      'Servers with cookie sessions want a second token with every request that changes something, as proof that their own page sent it. It is missing, stale, or the Origin header is not one that they trust.',
    confirm: 'Reading (GET) works with the same cookie, changing (POST) does not.',
    client:
      'Get the token from the page, the cookie or the endpoint that hands it out, and send it in the header that the framework reads. API tokens instead of cookies need none.',
    server: 'Exempt endpoints that authenticate by header, and say in the answer that the CSRF check failed.',
  },
  references: [
    {
      title: 'OWASP: Cross-Site Request Forgery Prevention',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    },
  ],
  detect(evidence, said) {
    if (!isRefused(evidence, said)) return undefined;
    const heard = spoken(said, 'csrf-failed');
    // Help about forgery on a page that answers a GET is for somebody else.
    const words = heard?.strength === 'hint' ? undefined : heard;
    const pageExpired = evidence.status === 419;
    if (!words && !pageExpired)
      return namesAnother(said, 'csrf-failed')
        ? undefined
        : (missingTwin(evidence) ?? foreignOrigin(evidence));
    return {
      confidence: words && ['exact', 'worded'].includes(words.strength) ? 'certain' : 'likely',
      weight: 43,
      explanation: pageExpired
        ? 'Status 419 is how Laravel answers when the CSRF token is missing or belongs to a session that has ended.'
        : 'The server says that the anti-forgery token is missing or does not match the session.',
      facts: [...(words?.facts ?? []), ...tokenFacts(evidence), statusFact(evidence)],
      fixes: fixes(evidence),
    };
  },
};

/** A cookie that holds the token, and no header that repeats it. */
function missingTwin(evidence: Evidence): Detection | undefined {
  const method = evidence.exchange?.request.method ?? 'GET';
  const cookie = csrfCookie(evidence);
  if (safe.has(method) || !cookie || evidence.status !== 403 || hasCsrfHeader(evidence)) return undefined;
  return {
    confidence: 'likely',
    weight: 22,
    explanation: `A ${method} with the cookie ${cookie.name} and no header that repeats its value: that is what an anti-forgery check refuses.`,
    facts: [...tokenFacts(evidence), statusFact(evidence)],
    fixes: fixes(evidence),
  };
}

/** A cookie goes along with a change that another site asked for: what checks of the Origin header refuse, often without a word. */
function foreignOrigin(evidence: Evidence): Detection | undefined {
  const request = evidence.exchange?.request;
  const origin = headerValue(request?.headers ?? [], 'Origin');
  // Pages of other sites can open WebSockets with the user's cookies, so servers look at the Origin of the upgrade.
  const socket = /^websocket$/i.test(headerValue(request?.headers ?? [], 'Upgrade') ?? '');
  if (!request || origin === undefined || evidence.status !== 403) return undefined;
  if (safe.has(request.method) && !socket) return undefined;
  const cookie = evidence.credentials.find(({ kind }) => kind === 'cookie');
  const form = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i.test(
    headerValue(request.headers, 'Content-Type') ?? '',
  );
  if (
    !(cookie || form || socket) ||
    authorization(evidence) ||
    URL.parse(origin)?.host === URL.parse(request.url)?.host
  )
    return undefined;
  return {
    confidence: socket && !cookie ? 'possible' : 'likely',
    weight: cookie ? 18 : 8,
    explanation: `${socket ? 'The opening of a WebSocket' : `A ${request.method}`}${cookie ? ' with a cookie' : form ? ' of a form' : ''} comes from the origin ${origin}, which is not that of the address: that is what an anti-forgery check of the Origin header refuses.`,
    facts: [
      { where: 'request header Origin', text: origin },
      ...(cookie ? [{ where: `request, ${cookie.where}`, text: 'sent' }] : []),
      statusFact(evidence),
    ],
    fixes: [
      clientAdvice(
        'Send the request from an origin that the server trusts, or with a token in a header instead of the cookie.',
      ),
      serverAdvice('Add the origin to the trusted ones, and say in the answer that the origin was refused.'),
    ],
  };
}

function csrfCookie(evidence: Evidence): WireCredential | undefined {
  return evidence.credentials.find(({ kind, name }) => kind === 'cookie' && isCsrfCookie(name));
}

function hasCsrfHeader(evidence: Evidence): boolean {
  return evidence.exchange?.request.headers.some(([name]) => isCsrfHeader(name)) ?? false;
}

function tokenFacts(evidence: Evidence): Detection['facts'] {
  const cookie = csrfCookie(evidence);
  const header = hasCsrfHeader(evidence)
    ? 'an anti-forgery header was sent'
    : 'no anti-forgery header was sent';
  return [{ where: 'request', text: cookie ? `cookie ${cookie.name}; ${header}` : header }];
}

function fixes(evidence: Evidence): Fix[] {
  const cookie = csrfCookie(evidence);
  const header = cookie && headerOf[cookie.name.toLowerCase()];
  const repeat =
    cookie && header && !hasCsrfHeader(evidence)
      ? addHeader(evidence.source, header, percentDecoded(cookie.value))
      : [];
  return [
    ...repeat,
    clientAdvice('Send the anti-forgery token in the header that the framework reads.'),
    serverAdvice('Exempt endpoints that do not authenticate by cookie.'),
  ];
}
