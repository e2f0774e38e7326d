import { authenticationCalled, type OAuthConfiguration } from './client-configuration.ts';
import type { ClientField } from './client-draft.ts';
import { variableNames } from './httpyac-variables.ts';
import { draftsOfSecurity } from './jetbrains-security.ts';

/** A client that can prove itself to its authorization server, as the files beside a request configure it. */
export interface OAuthClient {
  /** What the configuration calls it. */
  readonly name: string;
  readonly clientId: string;
  readonly proof: ClientProof;
  readonly issuer?: string;
  readonly tokenEndpoint?: string;
  readonly introspectionEndpoint?: string;
}

/** How a client proves itself (OpenID Connect Core 1.0, section 9), with what it takes. */
export interface ClientProof {
  readonly method: 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt';
  /** The client’s secret, or its private key: a JWK, or PKCS#8 in PEM. */
  readonly secret: string;
}

const prefixed = /^(.+)_([A-Za-z]+)$/;

/** httpYac's variables `<prefix>_clientId`, `<prefix>_clientSecret`, …; a client without id or proof is left out. */
export function clientsOfVariables(values: Iterable<readonly [name: string, value: string]>): OAuthClient[] {
  const groups = new Map<string, Map<ClientField, string>>();
  for (const [name, value] of values) {
    const [, prefix, field] = prefixed.exec(name) ?? [];
    if (prefix === undefined || field === undefined || !Object.hasOwn(variableNames, field)) continue;
    const known = variableNames[field];
    if (known !== undefined) groups.set(prefix, (groups.get(prefix) ?? new Map()).set(known, value));
  }
  return [...groups].flatMap(([name, fields]) => client(name, fields));
}

/**
 * The clients of JetBrains' `Security.Auth`, the public section first: the private one adds to it. Fields that hold a
 * variable are left out.
 */
export function clientsOfSecurity(sections: readonly unknown[]): OAuthClient[] {
  return [...draftsOfSecurity(sections)].flatMap(([name, { fields }]) => client(name, fields));
}

/** The client of a request’s own token; none for one that has nothing to prove itself with. */
export function clientOf(
  { name, clientId, clientAuthentication, fields }: OAuthConfiguration,
  known: Pick<OAuthClient, 'issuer' | 'tokenEndpoint' | 'introspectionEndpoint'>,
): OAuthClient | undefined {
  const proof = proofOf(clientAuthentication, fields.clientSecret, fields.privateKey);
  return proof && { name, clientId, proof, ...known };
}

function client(name: string, fields: ReadonlyMap<ClientField, string>): OAuthClient[] {
  const known = (field: ClientField) => {
    const value = fields.get(field);
    return value?.includes('{{') === true ? undefined : value;
  };
  const wanted = fields.get('clientAuthentication');
  const method = authenticationCalled(wanted);
  const [clientId, key] = [known('clientId'), known('privateKey')];
  const usual = key === undefined ? 'client_secret_basic' : 'private_key_jwt';
  const proof =
    wanted !== undefined && method === undefined
      ? undefined
      : proofOf(method ?? usual, known('clientSecret'), key);
  if (clientId === undefined || proof === undefined) return [];
  const places = ['issuer', 'tokenEndpoint', 'introspectionEndpoint'] as const;
  const named = places.flatMap(field => {
    const value = known(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return [{ name, clientId, proof, ...Object.fromEntries(named) }];
}

function proofOf(
  method: OAuthConfiguration['clientAuthentication'],
  clientSecret: string | undefined,
  privateKey: string | undefined,
): ClientProof | undefined {
  // With a certificate the connection proves it, and without anything nobody is told about a token.
  if (method === 'tls_client_auth' || method === 'none') return undefined;
  const secret = method === 'private_key_jwt' ? privateKey : clientSecret;
  return secret === undefined ? undefined : { method, secret };
}
