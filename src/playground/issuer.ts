import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** A private key with the name and algorithm under which its public half is published. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: 'RS256' | 'ES256';
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An authorization server: its identifier, its keys, and what it publishes of them. */
export interface Issuer {
  /** The issuer identifier (RFC 8414, section 2): an URL without a final slash. */
  readonly url: string;
  /** The first one signs unless another is named. */
  readonly keys: readonly [SigningKey, ...SigningKey[]];
  readonly jwks: JSONWebKeySet;
}

export async function createSigningKey(kid: string, alg: SigningKey['alg']): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { kid, alg, privateKey, publicKey };
}

export async function createIssuer(url: string, keys: Issuer['keys']): Promise<Issuer> {
  const published = keys.map(async ({ kid, alg, publicKey }) => ({
    ...(await exportJWK(publicKey)),
    kid,
    alg,
    use: 'sig',
  }));
  return { url, keys, jwks: { keys: await Promise.all(published) } };
}

/** Signs an access token (RFC 9068). `claims` is taken as it is: nothing is added but `iss`. */
export function signToken(
  issuer: Issuer,
  claims: JWTPayload,
  key: SigningKey = issuer.keys[0],
): Promise<string> {
  return new SignJWT({ iss: issuer.url, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .sign(key.privateKey);
}

/** Authorization server metadata (RFC 8414, section 2; OpenID Connect Discovery 1.0, section 3). */
export function issuerMetadata(issuer: Issuer, scopes: readonly string[]): Record<string, unknown> {
  return {
    issuer: issuer.url,
    authorization_endpoint: `${issuer.url}/authorize`,
    token_endpoint: `${issuer.url}/token`,
    jwks_uri: `${issuer.url}/jwks`,
    scopes_supported: scopes,
    response_types_supported: ['code'],
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [...new Set(issuer.keys.map(key => key.alg))],
  };
}
