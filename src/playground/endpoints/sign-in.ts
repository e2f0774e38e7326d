import { type Answer, cookie, type EndpointGroup } from '../endpoint.ts';
import { carriesCsrfToken, sessionCookie, sessionOf, wantsSession } from '../portal-session.ts';
import { escapeHtml, html, problem, type Reply, redirect } from '../reply.ts';
import { sameSecret } from '../secret-equality.ts';
import { demoUser } from '../site.ts';

function page(status: number, next: string, message: string, headers: Reply['headers'] = []): Reply {
  const form = `<p>${escapeHtml(message)}</p>
<form method="post" action="/login">
<input type="hidden" name="next" value="${escapeHtml(next)}">
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>`;
  return html(status, 'Sign in to the portal', form, headers);
}

const show: Answer = request => page(200, ownPath(request.query.get('next')), 'Please sign in.');

const signInWithForm: Answer = (request, site) => {
  const form = new URLSearchParams(request.body);
  const next = ownPath(form.get('next'));
  const user = form.get('username') ?? '';
  const password = site.accounts.get(user);
  if (!sameSecret(form.get('password') ?? '', password ?? '') || password === undefined) {
    return page(401, next, 'The user name or password is not correct.', wantsSession);
  }
  const session = site.sessions.begin(user);
  return redirect(303, next, [
    ['Set-Cookie', `${sessionCookie}=${session.id}; Path=/; HttpOnly; SameSite=Lax`],
  ]);
};

const askToSignOut: Answer = (request, site) => {
  const session = sessionOf(request, site);
  if (session === undefined) return redirect(302, '/login');
  const form = `<form method="post" action="/logout">
<input type="hidden" name="csrf_token" value="${session.csrfToken}">
<button>Sign out</button>
</form>`;
  return html(200, `Signed in as ${session.user}`, form);
};

const signOut: Answer = (request, site) => {
  const session = sessionOf(request, site);
  if (session !== undefined && !carriesCsrfToken(request, session)) {
    return problem(403, 'The anti-forgery token is missing or not the one of this session.');
  }
  const id = cookie(request, sessionCookie);
  if (id !== undefined) site.sessions.end(id);
  return redirect(303, '/login', [
    ['Set-Cookie', `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`],
  ]);
};

/** Only a path of this server: a full URL here would make the form an open redirector. */
function ownPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])[\x21-\x7E]*$/.test(next) ? next : '/portal/inbox';
}

/** Signing in and out of the portal. */
export const signIn: EndpointGroup = {
  endpoints: [
    {
      path: '/login',
      summary: `Sign-in form (${demoUser.name} / ${demoUser.password})`,
      methods: { GET: show, POST: signInWithForm },
    },
    { path: '/logout', summary: 'Sign-out form', methods: { GET: askToSignOut, POST: signOut } },
  ],
  exercises: [],
};
