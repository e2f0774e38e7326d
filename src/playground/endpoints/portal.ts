import { type Answer, cookie, type EndpointGroup } from '../endpoint.ts';
import { sessionCookie, sessionOf, wantsSession } from '../portal-session.ts';
import { html, json, problem, redirect } from '../reply.ts';

/** Answers 401, and takes back a cookie that no longer means anything. */
const inbox: Answer = (request, site) => {
  const session = sessionOf(request, site);
  if (session !== undefined) return json(200, { user: session.user, messages: [] });
  if (cookie(request, sessionCookie) === undefined) return problem(401, undefined, wantsSession);
  return problem(401, 'Please sign in again.', [
    ...wantsSession,
    ['Set-Cookie', `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`],
  ]);
};

/** Written for browsers: whoever is not signed in is sent to the form. */
const dashboard: Answer = (request, site) => {
  const session = sessionOf(request, site);
  if (session === undefined) return redirect(302, `/login?next=${encodeURIComponent(request.path)}`);
  return html(200, 'Dashboard', '<p>Nothing has happened yet.</p>');
};

/** What needs a session. */
export const portal: EndpointGroup = {
  endpoints: [
    { path: '/portal/inbox', summary: 'Messages; wants the cookie of a session', methods: { GET: inbox } },
    {
      path: '/portal/dashboard',
      summary: 'A page; sends strangers to the sign-in form',
      methods: { GET: dashboard },
    },
  ],
  variables: async site => {
    const ended = site.sessions.begin('alice');
    site.sessions.end(ended.id);
    return { old_session: ended.id };
  },
  exercises: [
    {
      title: 'Session that the server no longer knows',
      expect: 'session-expired',
      notes: ['A cookie was sent, and the answer takes it back with Set-Cookie.'],
      request: `GET {{origin}}/portal/inbox\nAccept: application/json\nCookie: ${sessionCookie}={{old_session}}\n`,
    },
    {
      title: 'Session over, sent to the sign-in form',
      expect: 'session-expired',
      notes: ['The final answer is 200, and it is the sign-in form. Look at the redirect before it.'],
      request: `GET {{origin}}/portal/dashboard\nCookie: ${sessionCookie}={{old_session}}\n`,
    },
  ],
};
