import * as oauth from 'oauth4webapi';
import type { OAuthClient } from '../../core/auth/oauth/oauth-client.ts';
import type { ProbeRequest } from '../../core/diagnosis/probe.ts';
import { privateKey } from './client-authentication.ts';

/**
 * Adds the client’s signed assertion (RFC 7523) to the form that a probe planned. The audience is the issuer, as at the
 * token endpoint. Throws `TokenError` where the key is none.
 */
export async function withAssertion(
  request: ProbeRequest,
  client: OAuthClient,
  now: number,
): Promise<ProbeRequest> {
  const { name, clientId, issuer, tokenEndpoint, proof } = client;
  const sign = oauth.PrivateKeyJwt(await privateKey({ name, fields: { privateKey: proof.secret } }));
  const server = { issuer: issuer ?? URL.parse(tokenEndpoint ?? request.url)?.origin ?? '' };
  const skew = { [oauth.clockSkew]: Math.round((now - Date.now()) / 1000) };
  const form = new URLSearchParams(request.body);
  await sign(server, { client_id: clientId, ...skew }, form, new Headers());
  return { ...request, body: form.toString() };
}
