import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalServer, LocalServers } from './local-server.ts';

/** How the provider answers in place of answering right. */
export interface Misbehaviour {
  /** A page in place of JSON, at the token endpoint. */
  html?: boolean;
  /** The issuer that metadata and ID tokens name. */
  issuer?: string;
  /** Error and description of the token endpoint. */
  refuse?: readonly [error: string, description?: string];
  /** Error with which the browser comes back. */
  denyLogin?: string;
  /** The state with which the browser comes back. */
  state?: string;
  /** How often a device code is still pending. */
  pending?: number;
  withoutRevocation?: boolean;
  /** An access token that is good no more. */
  revoked?: string;
  /** Seconds that access tokens live. */
  life?: number;
}

export interface TokenProvider extends LocalServer {
  readonly misbehaviour: Misbehaviour;
  /** Forms that the token endpoint was sent, in order. */
  readonly forms: readonly URLSearchParams[];
  /** Access and refresh tokens that are good now. */
  readonly good: ReadonlySet<string>;
  /** Asks the authorization endpoint as a browser would, and follows it to the redirect URI. */
  browse(url: string): Promise<boolean>;
}

export const providerSecret = 'made-up-client-secret-7f3a';
export const providerPassword = 'made-up-password-2b9c';

/** A small OpenID provider on loopback: one client for everything, every grant that the product knows. */
export async function tokenProvider(servers: LocalServers): Promise<TokenProvider> {
  const misbehaviour: Misbehaviour = {};
  const forms: URLSearchParams[] = [];
  const good = new Set<string>();
  const codes = new Map<string, URLSearchParams>();
  let origin = '';
  let pending = 0;
  const seen = () => server.seen.at(-1);
  const issuer = () => misbehaviour.issuer ?? origin;

  const tokens = (nonce: string | null, refresh: boolean) => {
    const [access, next] = [`at-${randomUUID()}`, `rt-${randomUUID()}`];
    good.add(access);
    if (refresh) good.add(next);
    return {
      access_token: access,
      token_type: 'Bearer',
      expires_in: misbehaviour.life ?? 600,
      ...(refresh ? { refresh_token: next } : {}),
      ...(nonce === null ? {} : { id_token: idToken(issuer(), nonce) }),
    };
  };

  const grants: Record<string, (form: URLSearchParams) => object | [string, string]> = {
    client_credentials: () => tokens(null, false),
    password: form =>
      form.get('password') === providerPassword
        ? tokens(null, true)
        : ['invalid_grant', 'wrong user or password'],
    refresh_token(form) {
      const token = form.get('refresh_token') ?? '';
      if (!good.delete(token)) return ['invalid_grant', 'refresh token is used up'];
      return tokens(null, true);
    },
    authorization_code(form) {
      const asked = codes.get(form.get('code') ?? '');
      if (!asked) return ['invalid_grant', 'unknown code'];
      codes.delete(form.get('code') ?? '');
      if (asked.get('redirect_uri') !== form.get('redirect_uri'))
        return ['invalid_grant', 'redirect_uri differs'];
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (asked.get('code_challenge') !== proof) return ['invalid_grant', 'PKCE verification failed'];
      return tokens(asked.get('nonce'), true);
    },
    'urn:ietf:params:oauth:grant-type:device_code': () =>
      pending++ < (misbehaviour.pending ?? 0) ? ['authorization_pending', ''] : tokens(null, true),
    'urn:ietf:params:oauth:grant-type:token-exchange': form =>
      good.has(form.get('subject_token') ?? '')
        ? { ...tokens(null, false), issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }
        : ['invalid_request', 'subject_token is not good'],
  };

  const routes: Record<string, (url: URL, form: URLSearchParams, response: ServerResponse) => void> = {
    '/.well-known/openid-configuration': (_url, _form, response) =>
      json(response, 200, {
        issuer: issuer(),
        token_endpoint: `${origin}/token`,
        authorization_endpoint: `${origin}/authorize`,
        device_authorization_endpoint: `${origin}/device`,
        introspection_endpoint: `${origin}/introspect`,
        ...(misbehaviour.withoutRevocation ? {} : { revocation_endpoint: `${origin}/revoke` }),
      }),
    '/authorize'(url, _form, response) {
      const asked = url.searchParams;
      const code = randomUUID();
      codes.set(code, asked);
      const back = new URL(asked.get('redirect_uri') ?? '');
      if (misbehaviour.denyLogin) back.searchParams.set('error', misbehaviour.denyLogin);
      else back.searchParams.set('code', code);
      back.searchParams.set('state', misbehaviour.state ?? asked.get('state') ?? '');
      response.writeHead(302, { Location: back.href }).end();
    },
    '/device': (_url, _form, response) =>
      json(response, 200, {
        device_code: `dc-${randomUUID()}`,
        user_code: 'WDJB-MJHT',
        verification_uri: `${origin}/activate`,
        expires_in: 600,
        interval: 1,
      }),
    '/token'(_url, form, response) {
      forms.push(form);
      if (misbehaviour.html) {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html><title>Sign in</title></html>');
        return;
      }
      if (misbehaviour.refuse) return refuse(response, 400, ...misbehaviour.refuse);
      if (!isClient(form)) return refuse(response, 401, 'invalid_client', 'client authentication failed');
      const answer = grants[form.get('grant_type') ?? '']?.(form) ?? ['unsupported_grant_type', ''];
      if (Array.isArray(answer)) refuse(response, 400, String(answer[0]), String(answer[1]));
      else json(response, 200, answer);
    },
    '/introspect': (_url, form, response) =>
      isClient(form)
        ? json(response, 200, { active: isGood(form.get('token') ?? '') })
        : refuse(response, 401, 'invalid_client'),
    '/revoke'(_url, form, response) {
      good.delete(form.get('token') ?? '');
      response.writeHead(200).end();
    },
    '/api': (_url, _form, response) =>
      isGood(bearer()) ? json(response, 200, { orders: [] }) : refuse(response, 401, 'invalid_token'),
  };
  const isGood = (token: string) => good.has(token) && token !== misbehaviour.revoked;

  const rawHeader = (name: string) => {
    const raw = seen()?.rawHeaders ?? [];
    return raw[raw.findIndex((text, at) => at % 2 === 0 && text.toLowerCase() === name) + 1] ?? '';
  };
  const bearer = () => rawHeader('authorization').replace(/^Bearer /, '');
  const isClient = (form: URLSearchParams) => {
    if (form.get('client_id') === 'public') return true;
    if (form.get('client_secret') === providerSecret) return true;
    if (form.has('client_assertion')) return true;
    const [, pair = ''] = rawHeader('authorization').split(' ');
    return decodeURIComponent(Buffer.from(pair, 'base64').toString()) === `machine:${providerSecret}`;
  };

  const server = await servers.http((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', origin);
    const route = routes[url.pathname];
    if (!route) return void response.writeHead(404).end();
    route(url, new URLSearchParams(seen()?.body.toString()), response);
  });
  origin = server.origin;
  return {
    ...server,
    misbehaviour,
    forms,
    good,
    async browse(url) {
      await fetch(url);
      return true;
    },
  };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, error: string, description?: string): void {
  json(response, status, { error, ...(description ? { error_description: description } : {}) });
}

/** The client does not check the signature of what comes from the endpoint itself; RS256 is what it expects to read. */
function idToken(iss: string, nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg: 'RS256' });
  const claims = part({ iss, aud: 'public', sub: 'ann', nonce, iat: now, exp: now + 600 });
  return `${head}.${claims}.${createHmac('sha256', 'made-up').update(claims).digest('base64url')}`;
}
