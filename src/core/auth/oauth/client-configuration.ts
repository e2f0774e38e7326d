import type { ClientField, ExtraParameter } from './client-draft.ts';

export type GrantKind =
  | 'authorization-code'
  | 'client-credentials'
  | 'device-code'
  | 'password'
  | 'token-exchange'
  | 'cognito'
  | 'static';

export type ClientAuthentication =
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'private_key_jwt'
  | 'tls_client_auth'
  | 'none';

/** A client whose every field is known: enough to ask for a token. */
export interface OAuthConfiguration {
  readonly name: string;
  readonly where: string;
  readonly grant: GrantKind;
  readonly clientId: string;
  readonly clientAuthentication: ClientAuthentication;
  /** Whether the configuration chose it; else the provider's metadata may choose another one. */
  readonly authenticationChosen: boolean;
  readonly pkce: 'S256' | 'plain' | 'none';
  /** Whether its tokens are to be bound to the key of the session (RFC 9449). */
  readonly dpop: boolean;
  readonly extra: readonly ExtraParameter[];
  readonly useIdToken: boolean;
  readonly fields: Readonly<Partial<Record<ClientField, string>>>;
}

const grants: Readonly<Record<string, GrantKind>> = {
  'authorization code': 'authorization-code',
  'client credentials': 'client-credentials',
  'device authorization': 'device-code',
  'device code': 'device-code',
  password: 'password',
  'token exchange': 'token-exchange',
  cognito: 'cognito',
  static: 'static',
};

const authentications: Readonly<Record<string, ClientAuthentication>> = {
  basic: 'client_secret_basic',
  'client secret basic': 'client_secret_basic',
  'in body': 'client_secret_post',
  post: 'client_secret_post',
  'client secret post': 'client_secret_post',
  jwt: 'private_key_jwt',
  'private key jwt': 'private_key_jwt',
  mtls: 'tls_client_auth',
  'tls client auth': 'tls_client_auth',
  none: 'none',
};

export interface ConfigurationInput {
  readonly name: string;
  readonly where: string;
  readonly fields: ReadonlyMap<ClientField, string>;
  readonly extra: readonly ExtraParameter[];
}

/** Checks what a client is configured with. A problem is one sentence for the user that holds no secret. */
export function configurationOf(
  input: ConfigurationInput,
):
  | { readonly configuration: OAuthConfiguration }
  | { readonly problem: string; readonly code: 'client-incomplete' | 'grant-unsupported' } {
  const { name, where, extra } = input;
  const fields = Object.fromEntries([...input.fields].filter(([, value]) => value !== ''));
  const grant = grants[plain(fields['grant'] ?? 'authorization_code')];
  if (grant === undefined) return unsupported(fields['grant'] ?? '');
  const missing = required[grant].filter(field => fields[field] === undefined);
  if (missing.length > 0) {
    return { code: 'client-incomplete', problem: `${where}: ${missing.join(' and ')} is missing` };
  }
  const wanted = fields['clientAuthentication'];
  const chosen = authenticationCalled(wanted);
  if (wanted !== undefined && chosen === undefined) {
    return {
      code: 'client-incomplete',
      problem: `${where}: ${wanted.slice(0, 40)} is no way to authenticate a client`,
    };
  }
  const clientAuthentication = chosen ?? byWhatThereIs(fields);
  const needs = neededBy[clientAuthentication];
  if (needs !== undefined && fields[needs] === undefined) {
    return { code: 'client-incomplete', problem: `${where}: ${clientAuthentication} needs a ${needs}` };
  }
  const configuration: OAuthConfiguration = {
    name,
    where,
    grant,
    clientId: fields['clientId'] ?? '',
    clientAuthentication,
    authenticationChosen: chosen !== undefined,
    pkce: pkceOf(fields['pkce']),
    dpop: fields['dpop'] === 'true',
    extra,
    useIdToken: fields['useIdToken'] === 'true',
    fields,
  };
  return { configuration };
}

/** The method of that name, in the words of any dialect. */
export function authenticationCalled(words: string | undefined): ClientAuthentication | undefined {
  return words === undefined ? undefined : authentications[plain(words)];
}

const required: Readonly<Record<GrantKind, readonly ClientField[]>> = {
  'authorization-code': ['clientId'],
  'client-credentials': ['clientId'],
  'device-code': ['clientId'],
  password: ['clientId', 'username', 'password'],
  'token-exchange': ['clientId', 'subjectToken'],
  cognito: ['clientId', 'username', 'password', 'tokenEndpoint'],
  static: ['token'],
};

const neededBy: Readonly<Partial<Record<ClientAuthentication, ClientField>>> = {
  client_secret_basic: 'clientSecret',
  client_secret_post: 'clientSecret',
  private_key_jwt: 'privateKey',
};

function unsupported(written: string): ReturnType<typeof configurationOf> {
  const removed = /^(?:implicit|hybrid)$/i.test(written);
  const why = removed
    ? 'hands tokens to the browser and is no longer in use (RFC 9700, section 2.1.2); register the client for the authorization code with PKCE'
    : 'is no grant that is known here';
  return { code: 'grant-unsupported', problem: `The grant “${written.slice(0, 40)}” ${why}` };
}

/** RFC 6749, section 2.3.1: every server takes Basic from a client with a password. */
function byWhatThereIs(fields: Readonly<Partial<Record<ClientField, string>>>): ClientAuthentication {
  if (fields.privateKey !== undefined) return 'private_key_jwt';
  return fields.clientSecret === undefined ? 'none' : 'client_secret_basic';
}

/** On unless the configuration switches it off (RFC 9700, section 2.1.1). */
function pkceOf(value: string | undefined): OAuthConfiguration['pkce'] {
  const text = value?.toLowerCase();
  if (text === 'plain') return 'plain';
  return text === 'false' ? 'none' : 'S256';
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]/g, ' ').trim();
}

/** Everything in a configuration that must never be shown. */
export function secretsOf({ fields }: Pick<OAuthConfiguration, 'fields'>): string[] {
  const secret: readonly ClientField[] = [
    'clientSecret',
    'privateKey',
    'password',
    'token',
    'idToken',
    'subjectToken',
  ];
  return secret.map(field => fields[field]).filter(value => value !== undefined);
}
