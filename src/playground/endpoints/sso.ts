import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { type Answer, cookie, type EndpointGroup, type Received } from '../endpoint.ts';
import { escapeHtml, html, json, problem, type Reply, redirect } from '../reply.ts';
import { sameSecret } from '../secret-equality.ts';
import { demoUser, type Site } from '../site.ts';

const ssoCookie = 'sso_session';
const entrance = '/sso/login';
const consumer = '/sso/consume';

/** Answers whoever is signed in, and sends everybody else to the identity provider. */
const projects: Answer = (request, site) => {
  const session = site.sessions.find(cookie(request, ssoCookie));
  if (session !== undefined) return json(200, { user: session.user, projects: [] });
  const query = new URLSearchParams({ SAMLRequest: authnRequest(site), RelayState: request.path });
  return redirect(302, `${site.otherOrigin}${entrance}?${query}`, [['Cache-Control', 'no-store']]);
};

/** The HTTP-Redirect binding: deflated, then base64 (SAML 2.0 Bindings, section 3.4.4.1). */
function authnRequest(site: Site): string {
  const xml =
    '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' +
    ` ID="_${randomBytes(16).toString('hex')}" Version="2.0" IssueInstant="${new Date(site.now()).toISOString()}"` +
    ` Destination="${site.otherOrigin}${entrance}" AssertionConsumerServiceURL="${site.origin}${consumer}"` +
    ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact">' +
    `<saml:Issuer>${site.origin}/sso</saml:Issuer></samlp:AuthnRequest>`;
  return deflateRawSync(xml).toString('base64');
}

const form: Answer = request =>
  signInPage(
    200,
    request.query.get('SAMLRequest') ?? '',
    request.query.get('RelayState') ?? '',
    'Please sign in.',
  );

function signInPage(status: number, samlRequest: string, relayState: string, message: string): Reply {
  const body = `<p>${escapeHtml(message)}</p>
<form method="post" action="${entrance}">
<input type="hidden" name="SAMLRequest" value="${escapeHtml(samlRequest)}">
<input type="hidden" name="RelayState" value="${escapeHtml(relayState)}">
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>`;
  return html(status, 'Single sign-on', body, [['Cache-Control', 'no-store']]);
}

/** A good sign-in goes back with an artifact, good once (SAML 2.0 Bindings, section 3.6). */
const authenticate: Answer = (request, site) => {
  const fields = new URLSearchParams(request.body);
  const user = fields.get('username') ?? '';
  const relayState = fields.get('RelayState') ?? '';
  const password = site.accounts.get(user);
  if (!sameSecret(fields.get('password') ?? '', password ?? '') || password === undefined) {
    return signInPage(
      403,
      fields.get('SAMLRequest') ?? '',
      relayState,
      'The user name or password is not correct.',
    );
  }
  const artifact = randomBytes(44).toString('base64');
  site.artifacts.clear();
  site.artifacts.set(artifact, user);
  const query = new URLSearchParams({ SAMLart: artifact, RelayState: relayState });
  return redirect(303, `${site.origin}${consumer}?${query}`);
};

const consume: Answer = (request, site) => {
  const user = takeArtifact(request, site);
  if (user === undefined) return problem(403, 'The SAML artifact is unknown or has been used.');
  const session = site.sessions.begin(user);
  return redirect(303, '/sso/projects', [
    ['Set-Cookie', `${ssoCookie}=${session.id}; Path=/sso; HttpOnly; SameSite=Lax`],
  ]);
};

function takeArtifact(request: Received, site: Site): string | undefined {
  const artifact = request.query.get('SAMLart') ?? '';
  const user = site.artifacts.get(artifact);
  site.artifacts.delete(artifact);
  return user;
}

/** Single sign-on with SAML; the identity provider stands at the second origin. */
export const sso: EndpointGroup = {
  endpoints: [
    { path: '/sso/projects', summary: 'Projects, behind single sign-on', methods: { GET: projects } },
    {
      path: consumer,
      summary: 'Where the identity provider sends the user back to',
      methods: { GET: consume },
    },
    {
      path: entrance,
      summary: `Sign-in form of the identity provider (${demoUser.name} / ${demoUser.password})`,
      methods: { GET: form, POST: authenticate },
      listener: 'other',
    },
  ],
  exercises: [
    {
      title: 'Sign-in page instead of an answer',
      expect: 'sso-required',
      notes: ['JSON was asked for, and a page came: status 200, a SAMLRequest in the URL, a password field.'],
      request: 'GET {{origin}}/sso/projects\nAccept: application/json\n',
    },
  ],
};
