import type { ClientDraft, ClientField } from './client-draft.ts';

/** httpYac's `<prefix>_` variables, and those of ours that it has no word for. */
export const variableNames: Readonly<Record<string, ClientField>> = {
  issuer: 'issuer',
  tokenEndpoint: 'tokenEndpoint',
  authorizationEndpoint: 'authorizationEndpoint',
  deviceCodeEndpoint: 'deviceEndpoint',
  introspectionEndpoint: 'introspectionEndpoint',
  revocationEndpoint: 'revocationEndpoint',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  privateKey: 'privateKey',
  clientAuthentication: 'clientAuthentication',
  scope: 'scope',
  audience: 'audience',
  resource: 'resource',
  redirectUri: 'redirectUri',
  username: 'username',
  password: 'password',
  usePkce: 'pkce',
  subjectIssuer: 'subjectIssuer',
};

/** What stands behind `Authorization: oauth2`: whom to ask for a token, and who may change it for another one. */
export interface OAuthHeader {
  /** `undefined`: httpYac's default, client credentials. */
  readonly grant: string | undefined;
  readonly prefix: string;
  /** The client of a token exchange. */
  readonly exchange?: string;
}

const grants: ReadonlySet<string> = new Set([
  'client_credentials',
  'authorization_code',
  'device_code',
  'password',
  'implicit',
  'hybrid',
]);

/**
 * Reads `oauth2|openid [grant] [prefix] [token_exchange prefix2]`; `undefined` for every other value, tokens among them.
 * The default prefix is `oauth2`.
 */
export function readOAuthHeader(value: string): OAuthHeader | undefined {
  const [scheme, ...words] = value.split(/[ \t]+/).filter(word => word !== '');
  if (!/^(?:oauth2|openid)$/i.test(scheme ?? '') || words.some(word => !/^[\w-]{1,100}$/.test(word)))
    return undefined;
  const at = words.indexOf('token_exchange');
  const [own, other] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
  const grant = own.find(word => grants.has(word));
  const rest = own.filter(word => word !== grant);
  if (rest.length > 1 || other.length > 1 || (at >= 0 && other[0] === undefined)) return undefined;
  return {
    grant,
    prefix: rest[0] ?? 'oauth2',
    ...(other[0] === undefined ? {} : { exchange: other[0] }),
  };
}

/** The client that the variables `<prefix>_…` describe. */
export function draftOfVariables(prefix: string, grant: string | undefined): ClientDraft {
  const templates = Object.entries(variableNames).map(
    ([name, field]) => [field, `{{${prefix}_${name}}}`] as const,
  );
  return {
    name: prefix,
    where: `the variables ${prefix}_…`,
    fields: new Map<ClientField, string>([...templates, ['grant', grant ?? 'client_credentials']]),
    extra: [],
    optional: true,
  };
}
