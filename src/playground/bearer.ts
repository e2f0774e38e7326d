import type { JWTPayload } from 'jose';
import type { Received } from './endpoint.ts';
import { oauthError, problem, type Reply } from './reply.ts';
import type { Site } from './site.ts';
import { apiAudience } from './site.ts';
import { checkToken, type TokenPolicy } from './token-check.ts';

/** How an API behind bearer tokens refuses (RFC 6750, section 3). */
export interface BearerRealm {
  readonly realm: string;
  /** Where the API describes itself (RFC 9728, section 5.1). */
  readonly resourceMetadata?: string;
  /** False: refusals carry the error code and keep the reason to themselves, as many servers do. */
  readonly explains: boolean;
}

/** An API that takes JWT access tokens. */
export interface ProtectedApi extends BearerRealm, TokenPolicy {}

export type BearerResult = { readonly claims: JWTPayload } | { readonly refusal: Reply };

/** The API at `/api`. */
export function ordersApi(site: Site): ProtectedApi {
  return {
    realm: 'orders',
    issuer: site.issuer,
    audience: apiAudience(site),
    algorithms: ['RS256', 'ES256'],
    resourceMetadata: `${site.origin}/.well-known/oauth-protected-resource/api`,
    explains: true,
  };
}

/** Lets a request with a good access token through, with the token's claims, and refuses every other. */
export async function requireBearer(request: Received, site: Site, api: ProtectedApi): Promise<BearerResult> {
  const read = readBearer(request);
  if (read === undefined) return { refusal: unauthenticated(api) };
  if ('problem' in read) return { refusal: read.problem(api) };
  const check = await checkToken(read.token, api, site.now());
  return 'claims' in check ? check : { refusal: invalidToken(api, check.refused) };
}

/** Like `requireBearer`, and the token must grant `scope` (RFC 6750, section 3.1, insufficient_scope). */
export async function requireScope(
  request: Received,
  site: Site,
  api: ProtectedApi,
  scope: string,
): Promise<BearerResult> {
  const result = await requireBearer(request, site, api);
  if ('refusal' in result || scopesOf(result.claims).includes(scope)) return result;
  const description = 'The request requires higher privileges than provided by the access token';
  return { refusal: refuse(api, 403, 'insufficient_scope', description, [['scope', scope]]) };
}

/**
 * The token of the Authorization header, `undefined` where there is none or it is of another scheme,
 * and a refusal where the header is not in the form `Bearer b64token` (RFC 6750, section 2.1).
 */
export function readBearer(
  request: Received,
): { readonly token: string } | { problem(api: BearerRealm): Reply } | undefined {
  const values = request.headers['authorization'] ?? [];
  if (values.length > 1) {
    const description = 'The Authorization header field occurs more than once';
    return { problem: api => refuse(api, 400, 'invalid_request', description) };
  }
  const value = values[0] ?? '';
  if (!/^bearer(?: |$)/i.test(value)) return undefined;
  const token = /^bearer +([\w.~+/-]+=*)$/i.exec(value)?.[1];
  if (token === undefined) return { problem: api => invalidToken(api, 'The access token is malformed') };
  return { token };
}

export function invalidToken(api: BearerRealm, description: string): Reply {
  return refuse(api, 401, 'invalid_token', description);
}

/** No error code where the request carried no credentials (RFC 6750, section 3.1). */
export function unauthenticated(api: BearerRealm): Reply {
  return problem(401, undefined, [['WWW-Authenticate', challenge(api, [])]]);
}

type Params = readonly (readonly [name: string, value: string])[];

function refuse(
  api: BearerRealm,
  status: number,
  error: string,
  description: string,
  more: Params = [],
): Reply {
  if (!api.explains)
    return problem(status, undefined, [['WWW-Authenticate', challenge(api, [['error', error]])]]);
  const params: Params = [['error', error], ['error_description', description], ...more];
  return oauthError(status, error, description, [['WWW-Authenticate', challenge(api, params)]]);
}

function challenge(api: BearerRealm, params: Params): string {
  const own: Params = api.resourceMetadata === undefined ? [] : [['resource_metadata', api.resourceMetadata]];
  const all: Params = [['realm', api.realm], ...params, ...own];
  return `Bearer ${all.map(([name, value]) => `${name}="${value}"`).join(', ')}`;
}

function scopesOf(claims: JWTPayload): string[] {
  return typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
}
