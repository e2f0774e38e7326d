import * as oauth from 'oauth4webapi';
import type { ClientAuthentication, OAuthConfiguration } from '../../core/auth/oauth/client-configuration.ts';
import { TokenError } from './token-error.ts';

/**
 * How the client proves itself. Where the configuration leaves that open and the provider publishes that it does not take
 * Basic, the secret goes into the body.
 */
export async function clientAuthentication(
  configuration: OAuthConfiguration,
  { token_endpoint_auth_methods_supported: supported }: oauth.AuthorizationServer,
): Promise<oauth.ClientAuth> {
  const { clientAuthentication: method, authenticationChosen } = configuration;
  const isRefused = supported !== undefined && !supported.includes('client_secret_basic');
  const inBody = method === 'client_secret_basic' && !authenticationChosen && isRefused;
  return await authentications[inBody ? 'client_secret_post' : method](configuration);
}

type Create = (configuration: OAuthConfiguration) => oauth.ClientAuth | Promise<oauth.ClientAuth>;

const authentications: Readonly<Record<ClientAuthentication, Create>> = {
  client_secret_basic: ({ fields }) => oauth.ClientSecretBasic(fields.clientSecret ?? ''),
  client_secret_post: ({ fields }) => oauth.ClientSecretPost(fields.clientSecret ?? ''),
  private_key_jwt: async configuration => oauth.PrivateKeyJwt(await privateKey(configuration)),
  // The certificate is the connection's business; the request only names the client (RFC 8705, section 2).
  tls_client_auth: () => oauth.TlsClientAuth(),
  none: () => oauth.None(),
};

type KeyAlgorithm = Parameters<typeof crypto.subtle.importKey>[2];

const kinds: readonly (readonly [jwk: string, KeyAlgorithm])[] = [
  ['RSA', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
  ['P-256', { name: 'ECDSA', namedCurve: 'P-256' }],
  ['P-384', { name: 'ECDSA', namedCurve: 'P-384' }],
  ['P-521', { name: 'ECDSA', namedCurve: 'P-521' }],
  ['Ed25519', { name: 'Ed25519' }],
];

/** A JWK with its key id, or a PKCS#8 key as PEM, whose kind is found by trying. */
export async function privateKey({
  fields,
  name,
}: Pick<OAuthConfiguration, 'fields' | 'name'>): Promise<oauth.CryptoKey | oauth.PrivateKey> {
  const text = fields.privateKey ?? '';
  const jwk = asJwk(text);
  for (const [kind, algorithm] of kinds) {
    if (jwk !== undefined && (jwk.crv ?? jwk.kty) !== kind) continue;
    try {
      if (jwk === undefined) {
        return await crypto.subtle.importKey('pkcs8', derOf(text), algorithm, false, ['sign']);
      }
      const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
      return typeof jwk.kid === 'string' ? { key, kid: jwk.kid } : key;
    } catch {
      // Not of this kind. The reason could quote the key, and is not passed on.
    }
  }
  const message =
    'The private key is neither a JWK nor a PKCS#8 key in PEM (BEGIN PRIVATE KEY) of a kind that signs.';
  throw new TokenError({ code: 'client-incomplete', name, message });
}

function asJwk(text: string): oauth.JWK | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // PEM
  }
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----|\\n|\s/g, '');
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
