import { type ChallengeSession, createChallengeSession, type SessionRequest } from '../challenge-session.ts';
import { fieldValues, withFields, withoutField } from '../header-fields.ts';
import { type PasswordCredentials, readUserinfo } from '../written-credentials.ts';
import {
  type Authorizer,
  type AuthorizerWorld,
  closesConnection,
  type OutgoingMessage,
  targetOf,
} from './authorizer.ts';
import { answered } from './password.ts';

/** Answers proxies, each with its own credentials: those of the request for the first one, else those of its URL. */
export function proxyAuthorizer(
  written: PasswordCredentials | undefined,
  world: AuthorizerWorld,
): Authorizer {
  const sessions = new Map<string, ChallengeSession>();
  const sessionFor = (proxy: string | undefined): ChallengeSession | undefined => {
    if (proxy === undefined || sessions.has(proxy)) return sessions.get(proxy ?? '');
    const url = URL.parse(proxy);
    const pair = (sessions.size === 0 ? written : undefined) ?? (url ? readUserinfo(url) : undefined);
    if (pair) sessions.set(proxy, createChallengeSession(pair, world.crypto, world.now));
    return sessions.get(proxy);
  };
  return {
    async authorize(message) {
      const value = sessionFor(message.proxy)?.authorize(proxyRequest(message));
      if (value !== undefined) return withFields(message.headers, [['Proxy-Authorization', value]]);
      // A shorthand is no header value; it waits for the challenge.
      return written ? withoutField(message.headers, 'proxy-authorization') : message.headers;
    },
    answer(message, { status, headers }) {
      const session = status === 407 ? sessionFor(message.proxy) : undefined;
      const values = fieldValues(headers, 'proxy-authenticate');
      if (session === undefined || values.length === 0) return undefined;
      const request = { ...proxyRequest(message), closed: closesConnection(headers) };
      return answered(session.challenged(values, request), 'proxy', world);
    },
  };
}

/** What the proxy's own request line says: CONNECT for a tunnel, else the absolute form (RFC 9112, section 3.2). */
function proxyRequest({ method, url, body }: OutgoingMessage): SessionRequest {
  if (url.protocol === 'https:') return { method: 'CONNECT', target: `${url.hostname}:${url.port || '443'}` };
  return { method, target: `${url.origin}${targetOf(url)}`, body };
}
