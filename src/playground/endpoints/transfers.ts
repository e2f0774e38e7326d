import type { Answer, EndpointGroup } from '../endpoint.ts';
import { carriesCsrfToken, sessionCookie, sessionOf, wantsSession } from '../portal-session.ts';
import { json, problem, type Reply } from '../reply.ts';
import type { Session } from '../sessions.ts';
import { demoUser } from '../site.ts';

type SignedIn = (session: Session) => Reply;

/** The anti-forgery token travels in a header of the read, as single-page applications expect it. */
const list: SignedIn = session =>
  json(200, { user: session.user, transfers: [] }, [['X-CSRF-Token', session.csrfToken]]);

const accept: SignedIn = session => json(201, { user: session.user, accepted: true });

const read: Answer = (request, site) => {
  const session = sessionOf(request, site);
  return session === undefined ? problem(401, undefined, wantsSession) : list(session);
};

function change(refuse: () => Reply): Answer {
  return (request, site) => {
    const session = sessionOf(request, site);
    if (session === undefined) return problem(401, undefined, wantsSession);
    return carriesCsrfToken(request, session) ? accept(session) : refuse();
  };
}

const forbidden = () => problem(403, 'The CSRF token is missing or not the one of this session.');

/** 419 is registered nowhere; a widespread PHP framework answers so. */
const pageExpired = (): Reply => ({
  ...json(419, { message: 'CSRF token mismatch.' }),
  statusText: 'Page Expired',
});

const transfer = (path: string): string =>
  `POST {{origin}}${path}\nContent-Type: application/json\nCookie: ${sessionCookie}={{session}}\n`;
const body = '{ "to": "hatter", "amount": 1 }\n';

/** State-changing requests, which a session alone must not be enough for. */
export const transfers: EndpointGroup = {
  endpoints: [
    {
      path: '/portal/transfers',
      summary: 'Transfers; a POST wants the X-CSRF-Token that a GET hands out',
      methods: { GET: read, POST: change(forbidden) },
    },
    {
      path: '/portal/classic-transfers',
      summary: 'The same, answering 419 instead of 403',
      methods: { GET: read, POST: change(pageExpired) },
    },
  ],
  variables: async site => {
    const session = site.sessions.begin(demoUser.name);
    return { session: session.id, csrf_token: session.csrfToken };
  },
  exercises: [
    {
      title: 'Anti-forgery token missing',
      expect: 'csrf-failed',
      notes: ['The session is good: a GET of the same URL answers 200, with the token in X-CSRF-Token.'],
      request: `${transfer('/portal/transfers')}\n${body}`,
    },
    {
      title: 'Anti-forgery token of another session',
      expect: 'csrf-failed',
      notes: ['Status 419 is in no standard; some frameworks use it for this and nothing else.'],
      request: `${transfer('/portal/classic-transfers')}X-CSRF-Token: not-the-token-of-this-session\n\n${body}`,
    },
    {
      title: 'Anti-forgery token sent along',
      expect: 'not-an-auth-failure',
      notes: ['The same transfer, done right.'],
      request: `${transfer('/portal/transfers')}X-CSRF-Token: {{csrf_token}}\n\n${body}`,
    },
  ],
};
