import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { basicValue } from './live-cases.ts';
import type { LivePlace } from './live-place.ts';
import { projectRoot } from './project-root.ts';

/** The secret of every client of the provider that has one. */
export const clientSecret = 'example-client-secret';
/** The only API that the provider issues JWTs for. */
export const apiResource = 'https://orders.example.test/';

/** oidc-provider in a process of its own. */
export interface RealProvider {
  readonly origin: string;
  /** The private key of the client `signer`, in PEM. */
  readonly signerKey: string;
}

interface ProviderTls {
  readonly cert: string;
  readonly key: string;
  /** The authority of client certificates, which are asked for then. */
  readonly ca?: string;
  /** The host that the provider calls itself. Default: 127.0.0.1. */
  readonly host?: string;
}

const script = join(projectRoot, 'test', 'real-servers', 'apps', 'openid-provider.mjs');

/** Starts the provider on a free port of loopback; with paths of certificates on https. */
export async function startProvider(place: LivePlace, tls?: ProviderTls): Promise<RealProvider> {
  const port = await place.freePort();
  const origin = `${tls ? 'https' : 'http'}://${tls?.host ?? '127.0.0.1'}:${port}`;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const env = {
    SIGNER_JWK: JSON.stringify(publicJwk(publicKey)),
    ...(tls ? { TLS_CERT: tls.cert, TLS_KEY: tls.key } : {}),
    ...(tls?.ca === undefined ? {} : { TLS_CA: tls.ca }),
  };
  await place.run({ command: process.execPath, args: [script, String(port), origin], port, env });
  return { origin, signerKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function publicJwk(key: KeyObject): object {
  return { ...key.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
}

/**
 * An API behind the provider: `/introspected` asks the provider about the token (RFC 7662), `/verified` checks a JWT against
 * the provider's keys, `/admin` wants the scope `admin` besides.
 */
export function tokenApi(provider: string): Server {
  const keys = createRemoteJWKSet(new URL(`${provider}/jwks`));
  return createServer((request, response) => {
    answer(request, response).catch(error => response.writeHead(500).end(String(error)));
  });

  async function answer({ url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
    if (token === undefined) return refuse(response, 401, 'Bearer realm="orders"');
    const scope = url === '/introspected' ? await introspected(token) : await verified(token);
    if (scope === undefined) return refuse(response, 401, 'Bearer realm="orders", error="invalid_token"');
    if (url === '/admin' && !scope.split(' ').includes('admin'))
      return refuse(response, 403, 'Bearer realm="orders", error="insufficient_scope", scope="admin"');
    response.setHeader('Content-Type', 'application/json').end('{"orders":[]}');
  }

  /** The scopes of the token; `undefined` where it is not good. */
  async function introspected(token: string): Promise<string | undefined> {
    const response = await fetch(`${provider}/token/introspection`, {
      method: 'POST',
      headers: { Authorization: basicValue('machine', clientSecret) },
      body: new URLSearchParams({ token }),
    });
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null || !('active' in body) || body.active !== true)
      return undefined;
    return 'scope' in body ? String(body.scope) : '';
  }

  async function verified(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer: provider, audience: apiResource });
      return String(payload['scope'] ?? '');
    } catch {
      return undefined;
    }
  }
}

function refuse(response: ServerResponse, status: number, challenge: string): void {
  response.writeHead(status, { 'WWW-Authenticate': challenge }).end();
}
