import { planAuthentication } from '../../core/auth/authenticator.ts';
import { isLoopback, maySecretTravel } from '../../core/diagnosis/comparison/comparable-hosts.ts';
import { type Exchange, headerValue } from '../../core/evidence/exchange.ts';
import { authenticatorWorld } from '../authenticator-world.ts';
import type { PreparedCertificate } from '../client-certificate.ts';
import type { InspectOptions } from '../inspect-options.ts';
import type { World } from '../world.ts';
import { TokenError } from './token-error.ts';

/** `fetch` as oauth4webapi calls it. */
export type BoundFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  },
) => Promise<Response>;

/** What the requests of one client share. */
export interface FetchScope {
  readonly client: string;
  /** Every exchange, in order: evidence. */
  readonly exchanges: Exchange[];
  /** The only origin that the client's secret may go to, once it is known. */
  secretOrigin: string | undefined;
  /** The endpoint whose tokens are to be bound to the key of the session (RFC 9449, section 5). */
  provedEndpoint: string | undefined;
}

/** The client certificate that is configured for a URL. */
export type CertificateFor = (url: string) => Promise<PreparedCertificate['certificateFor']>;

/**
 * The library's requests over our transport: proxy, TLS, time limit and evidence are those of every other request. Redirects
 * are not followed. Throws a `TokenError` where no answer came, and before a secret would leave for another origin.
 */
export function boundFetch(
  scope: FetchScope,
  world: World,
  options: Pick<InspectOptions, 'timeoutMs' | 'signal' | 'progress'>,
  certificateFor?: CertificateFor,
): BoundFetch {
  return async (url, { method, headers, body }) => {
    const text = body === undefined || body === null ? undefined : String(body);
    const name = scope.client;
    if (carriesSecret(headers, text) && URL.parse(url)?.origin !== scope.secretOrigin) {
      const message = `${URL.parse(url)?.origin ?? url} is not the origin of the token endpoint, ${scope.secretOrigin ?? 'which is not known'}: nothing was sent there.`;
      throw new TokenError({ code: 'endpoint-foreign', name, message });
    }
    if (!maySecretTravel(url)) {
      const message = `${URL.parse(url)?.origin ?? 'The address'} is not https: nothing was sent there.`;
      throw new TokenError({ code: 'endpoint-insecure', name, message });
    }
    options.progress?.(`Token for ${name}: ${method} ${url.split('?')[0]}`);
    const proxy = isLoopback(url) ? undefined : world.proxy;
    const certificate = await certificateFor?.(url);
    const { authenticator } = planAuthentication({ url, headers: [] }, authenticatorWorld(world));
    const proof = url === scope.provedEndpoint ? { DPoP: 'proof' } : {};
    const sent = Object.entries({ ...headers, ...proof });
    const exchange = await world.send(
      { method, url, headers: sent, ...(text === undefined ? {} : { body: text }) },
      {
        now: world.now,
        timeoutMs: options.timeoutMs,
        followRedirects: false,
        authenticator,
        ...(certificate ? { tls: { clientCertificateFor: certificate } } : {}),
        ...(options.signal ? { signal: options.signal } : {}),
        ...(proxy ? { proxy } : {}),
      },
    );
    scope.exchanges.push(exchange);
    return responseOf(exchange, name);
  };
}

function carriesSecret(headers: Readonly<Record<string, string>>, body: string | undefined): boolean {
  if (Object.keys(headers).some(name => name.toLowerCase() === 'authorization')) return true;
  const sent = new URLSearchParams(body ?? '');
  return secretParameters.some(name => sent.has(name));
}

const secretParameters = [
  'client_secret',
  'client_assertion',
  'password',
  'refresh_token',
  'code',
  'device_code',
  'subject_token',
  'token',
];

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ response, failure, request }: Exchange, name: string): Response {
  if (response === undefined || failure !== undefined) {
    const cancelled = failure?.code === 'cancelled';
    const why = failure?.message ?? 'no answer';
    const message = cancelled ? 'The token request was cancelled.' : `${originOf(request.url)}: ${why}`;
    throw new TokenError({ code: cancelled ? 'cancelled' : 'provider-unreachable', name, message });
  }
  const type = headerValue(response.headers, 'Content-Type');
  return new Response(withoutBody.has(response.status) ? null : response.body.text, {
    status: response.status,
    headers: type === undefined ? {} : { 'Content-Type': type },
  });
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? 'The provider';
}
