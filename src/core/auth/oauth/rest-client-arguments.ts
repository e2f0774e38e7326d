import type { ClientDraft, ClientField } from './client-draft.ts';

/** What a REST Client variable asks for. */
export interface RestClientToken {
  readonly draft: ClientDraft;
  /** The word `new`: a stored token will not do. */
  readonly renew: boolean;
  /** The origin of the request is what the token is for. */
  readonly forOrigin?: boolean;
  /** What stands in front of the token in its place. */
  readonly prefix?: string;
}

const redirectPort = 7777;

/** `$oidcAccessToken [new] [clientId:] [issuer:] … [scopes:] [audience:]`, the words in any order. */
export function draftOfOidc(words: string): RestClientToken {
  const { renew, named } = readWords(words);
  const fields = new Map<ClientField, string>([
    ['grant', 'authorization_code'],
    ...pick(named, {
      clientId: 'clientId',
      issuer: 'issuer',
      authorizeEndpoint: 'authorizationEndpoint',
      tokenEndpoint: 'tokenEndpoint',
      audience: 'audience',
    }),
    ['scope', spaced(named.get('scopes') ?? 'openid')],
    [
      'redirectUri',
      `http://${named.get('callbackDomain') ?? 'localhost'}:${named.get('callbackPort') ?? redirectPort}/`,
    ],
  ]);
  const name = named.get('clientId') ?? 'oidc';
  return { draft: { name, where: '$oidcAccessToken', fields, extra: [], optional: false }, renew };
}

/** Sign-in hosts of the clouds (learn.microsoft.com, "National clouds"). */
const clouds: Readonly<Record<string, string>> = {
  azurecloud: 'login.microsoftonline.com',
  public: 'login.microsoftonline.com',
  azurechinacloud: 'login.partner.microsoftonline.cn',
  cn: 'login.partner.microsoftonline.cn',
  azureusgovernment: 'login.microsoftonline.us',
  us: 'login.microsoftonline.us',
  // Closed since 2021: asking there says so.
  de: 'login.microsoftonline.de',
  ppe: 'login.windows-ppe.net',
};

/** Visual Studio Code's own public client, which REST Client signs in with: the words name none. */
const editorClient = 'aebc6443-996d-45c2-90f0-388ff96faa56';

/**
 * `$aadToken [new] [cloud] [domain|tenantId] [aud:…]`, by device code as in REST Client. The endpoints are those of version 2,
 * which answer as RFC 8628 says, and `resource` is the scope `<resource>/.default` there (learn.microsoft.com, “Scopes and
 * permissions”). The value holds the scheme, as REST Client's does.
 */
export function draftOfAad(words: string): RestClientToken {
  const { renew, named, bare } = readWords(words);
  const others = bare.filter(word => word.toLowerCase() !== 'new');
  const cloud = others.map(word => clouds[word.toLowerCase()]).find(host => host !== undefined);
  const tenant = others.find(word => clouds[word.toLowerCase()] === undefined) ?? 'common';
  const base = `https://${cloud ?? clouds['public']}/${encodeURIComponent(tenant)}/oauth2/v2.0`;
  const audience = named.get('aud');
  const fields = new Map<ClientField, string>([
    ['grant', 'device_code'],
    ['tokenEndpoint', `${base}/token`],
    ['deviceEndpoint', `${base}/devicecode`],
    ['clientId', editorClient],
    ...(audience === undefined ? [] : ([['scope', defaultScope(audience)]] as const)),
  ]);
  const draft = { name: 'aad', where: '$aadToken', fields, extra: [], optional: false };
  return { draft, renew, prefix: 'Bearer ', forOrigin: audience === undefined };
}

/** Everything that the client may do at a resource: an id, a domain, or an address. */
export function defaultScope(resource: string): string {
  const isName = /^[\w-]+(?:\.[\w-]+)+$/.test(resource);
  return `${isName ? `https://${resource}` : resource.replace(/\/$/, '')}/.default`;
}

/**
 * `$aadV2Token [new] [cloud] [appOnly] [scopes:a,b] [tenantId:] [clientId:]`; what is missing comes from the variables
 * `aadV2TenantId`, `aadV2ClientId`, `aadV2ClientSecret` and `aadV2Scopes`. Without appOnly by device code, as REST Client.
 */
export function draftOfAadV2(words: string): RestClientToken {
  const { renew, named, bare } = readWords(words);
  const cloud = bare.map(word => clouds[word.toLowerCase()]).find(host => host !== undefined);
  const appOnly = bare.some(word => word.toLowerCase() === 'apponly');
  const tenant = named.get('tenantId') ?? '{{aadV2TenantId}}';
  const base = `https://${cloud ?? clouds['azurecloud']}/${tenant}/oauth2/v2.0`;
  const scopes = named.get('scopes');
  const fields = new Map<ClientField, string>([
    ['grant', appOnly ? 'client_credentials' : 'device_code'],
    ['tokenEndpoint', `${base}/token`],
    ['deviceEndpoint', `${base}/devicecode`],
    ['clientId', named.get('clientId') ?? '{{aadV2ClientId}}'],
    ['scope', scopes === undefined ? '{{aadV2Scopes}}' : spaced(scopes)],
    // The device code flow is for public clients, who have no secret.
    ...(appOnly
      ? ([
          ['clientSecret', '{{aadV2ClientSecret}}'],
          ['clientAuthentication', 'post'],
        ] as const)
      : []),
  ]);
  return { draft: { name: 'aadV2', where: '$aadV2Token', fields, extra: [], optional: true }, renew };
}

function readWords(words: string): { renew: boolean; named: Map<string, string>; bare: string[] } {
  const all = words.split(/[ \t]+/).filter(word => word !== '');
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const word of all) {
    const colon = word.indexOf(':');
    if (colon > 0) named.set(word.slice(0, colon), word.slice(colon + 1));
    else bare.push(word);
  }
  return { renew: bare.some(word => word.toLowerCase() === 'new'), named, bare };
}

function pick(
  named: ReadonlyMap<string, string>,
  names: Readonly<Record<string, ClientField>>,
): [ClientField, string][] {
  return Object.entries(names).flatMap(([name, field]): [ClientField, string][] => {
    const value = named.get(name);
    return value === undefined || value === '' ? [] : [[field, value]];
  });
}

function spaced(scopes: string): string {
  return scopes.split(',').join(' ');
}
