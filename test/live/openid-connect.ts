import { ask, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

/** The cookies of one visitor, for the way through the sign-in pages. */
class Visitor {
  readonly cookies = new Map<string, string>();

  /** The answer that comes at the end of all redirects. */
  async visit(url: string, form?: string): Promise<{ readonly url: string; readonly status: number }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(url, {
      ...(form === undefined ? {} : { method: 'POST', body: form }),
      headers: { Cookie: cookie, Accept: 'text/html', ...(form === undefined ? {} : type) },
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    return next === null ? { url, status: answer.status } : this.visit(new URL(next, url).href);
  }

  async signIn(at: string): Promise<string> {
    const login = await this.visit(`${at}/login`);
    const consent = await this.visit(login.url, 'prompt=login&login=alice&password=example-password');
    await this.visit(consent.url, 'prompt=consent');
    return `appSession=${this.cookies.get('appSession') ?? ''}`;
  }
}

export const openidConnect: LiveServer = {
  id: 'openid-connect',
  async start(place) {
    const [provider, dead] = [await place.freePort(), await place.freePort()];
    const at = await place.node(
      'openid-connect.mjs',
      ['express@5.3.0', 'express-openid-connect@3.4.0', 'oidc-provider@9.13.3'],
      { PROVIDER_PORT: String(provider), DEAD_PORT: String(dead) },
    );
    const session = await new Visitor().signIn(at);
    if (session.length < 60) throw new Error('the sign-in did not lead to a session');
    const cookie = `Cookie: ${session}`;
    const json = 'Accept: application/json';
    const html = 'Accept: text/html';
    const callback = async (query: string) => {
      const login = await fetch(`${at}/login`, { redirect: 'manual', headers: { Accept: 'text/html' } });
      const state = new URL(login.headers.get('location') ?? at).searchParams.get('state') ?? '';
      const all = query.includes('state=') ? query : `${query}&state=${state}`;
      return ask(
        `${at}/callback?${all}&iss=http://127.0.0.1:${provider}`,
        json,
        `Cookie: ${cookiesOf(login)}`,
      );
    };
    const damaged = `Cookie: ${session.slice(0, -12)}AAAAAAAAAAAA`;
    return [
      known('page: nothing sent', ask(`${at}/profile`, html), 'sso-required', 'missing-credentials'),
      known('page: damaged session', ask(`${at}/profile`, html, damaged), 'session-expired', 'sso-required'),
      known(
        'page: bearer instead',
        ask(`${at}/profile`, html, 'Authorization: Bearer example-token'),
        'sso-required',
        'scheme-mismatch',
        'missing-credentials',
      ),
      known('page: signed in', ask(`${at}/profile`, html, cookie), 'not-an-auth-failure'),
      known('data: nothing sent', ask(`${at}/profile`, json), 'missing-credentials', 'sso-required'),
      known(
        'data: damaged session',
        ask(`${at}/profile`, json, damaged),
        'session-expired',
        'invalid-credentials',
      ),
      known(
        'data: session under another name',
        ask(`${at}/profile`, json, cookie.replace('appSession', 'session')),
        'session-expired',
        'missing-credentials',
        'malformed-credentials',
        'sso-required',
      ),
      known(
        'data: basic instead',
        ask(`${at}/profile`, json, 'Authorization: Basic alice:example-password'),
        'scheme-mismatch',
        'sso-required',
        'missing-credentials',
      ),
      known('data: signed in', ask(`${at}/profile`, json, cookie), 'not-an-auth-failure'),
      known('strict: nothing sent', ask(`${at}/strict`, html), 'missing-credentials', 'sso-required'),
      known(
        'strict: bearer instead',
        ask(`${at}/strict`, json, 'Authorization: Bearer example-token'),
        'scheme-mismatch',
        'missing-credentials',
        'sso-required',
      ),
      known('strict: signed in', ask(`${at}/strict`, html, cookie), 'not-an-auth-failure'),
      known(
        'claim lacking',
        ask(`${at}/admin`, json, cookie),
        'insufficient-permissions',
        'insufficient-scope',
        'session-expired',
      ),
      known('claim asked for, nothing sent', ask(`${at}/admin`, json), 'missing-credentials', 'sso-required'),
      known('provider down', ask(`${at}/dead`, html), 'identity-provider-unreachable', 'not-an-auth-failure'),
      known(
        'callback: no sign-in began here',
        ask(`${at}/callback?code=example-code&state=example-state`, json),
        'csrf-failed',
        'session-expired',
      ),
      known(
        'callback: state of another sign-in',
        () => callback('code=example-code&state=example-state'),
        'csrf-failed',
        'session-expired',
      ),
      known(
        'callback: unknown code',
        () => callback('code=example-code'),
        'invalid-credentials',
        'token-expired',
      ),
      known(
        'callback: user refused',
        () => callback('error=access_denied&error_description=End-User+aborted+interaction'),
        'insufficient-permissions',
      ),
      unrelated('error', ask(`${at}/broken`, json, cookie)),
      unrelated('no such page', ask(`${at}/nothing`, json, cookie)),
      unrelated('method', post(`${at}/profile`, '{}', json, cookie)),
      unrelated('health', ask(`${at}/health`)),
    ];
  },
};
