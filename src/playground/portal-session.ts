import { cookie, header, type Received } from './endpoint.ts';
import type { ReplyHeaders } from './reply.ts';
import { sameSecret } from './secret-equality.ts';
import type { Session } from './sessions.ts';
import type { Site } from './site.ts';

/** The name of the portal's session cookie. */
export const sessionCookie = 'sessionid';

/** The challenge of a server that signs users in with a form and keeps a cookie. */
export const wantsSession: ReplyHeaders = [
  ['WWW-Authenticate', `Cookie realm="portal", form-action="/login", cookie-name="${sessionCookie}"`],
];

/** The live session that the request's cookie names. */
export function sessionOf(request: Received, site: Site): Session | undefined {
  return site.sessions.find(cookie(request, sessionCookie));
}

/** Whether the anti-forgery token of this session came along, in its header or in a form field. */
export function carriesCsrfToken(request: Received, session: Session): boolean {
  const field = new URLSearchParams(request.body).get('csrf_token');
  return sameSecret(header(request, 'x-csrf-token') ?? field ?? '', session.csrfToken);
}
