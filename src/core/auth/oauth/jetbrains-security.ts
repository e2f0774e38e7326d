import type { ClientDraft, ClientField, ExtraParameter } from './client-draft.ts';

/** JetBrains' names, with those that Kulala and we add. */
const fieldNames: Readonly<Record<string, ClientField>> = {
  'Grant Type': 'grant',
  Issuer: 'issuer',
  'Token URL': 'tokenEndpoint',
  'Auth URL': 'authorizationEndpoint',
  'Device Auth URL': 'deviceEndpoint',
  'Introspection URL': 'introspectionEndpoint',
  'Revoke URL': 'revocationEndpoint',
  'Client ID': 'clientId',
  'Client Secret': 'clientSecret',
  'Private Key': 'privateKey',
  'Client Credentials': 'clientAuthentication',
  Scope: 'scope',
  Audience: 'audience',
  Resource: 'resource',
  'Redirect URL': 'redirectUri',
  Username: 'username',
  Password: 'password',
  'Use ID Token': 'useIdToken',
  Token: 'token',
  'ID Token': 'idToken',
  DPoP: 'dpop',
  'Subject Token': 'subjectToken',
  'Subject Token Type': 'subjectTokenType',
  'Requested Token Type': 'requestedTokenType',
};

const uses: Readonly<Record<string, ExtraParameter['use']>> = {
  everywhere: 'everywhere',
  'in auth request': 'authorization',
  'in token request': 'token',
};

/**
 * The clients of `Security.Auth` in JetBrains' environment files, by id. Sections are given with the public file before
 * the private one: a later one adds to an earlier one, field by field.
 */
export function draftsOfSecurity(sections: readonly unknown[]): ReadonlyMap<string, ClientDraft> {
  const drafts = new Map<string, ClientDraft>();
  for (const section of sections) {
    for (const [name, value] of entries(member(member(section, 'Security'), 'Auth'))) {
      const before = drafts.get(name);
      const read = readFields(value);
      drafts.set(name, {
        name,
        where: `Security.Auth of the environment files`,
        fields: new Map([...(before?.fields ?? []), ...read]),
        extra: [...(before?.extra ?? []), ...readExtra(member(value, 'Custom Request Parameters'))],
        optional: false,
      });
    }
  }
  return drafts;
}

function readFields(value: unknown): [ClientField, string][] {
  const read = entries(value).flatMap(([key, given]): [ClientField, string][] => {
    const field = Object.hasOwn(fieldNames, key) ? fieldNames[key] : undefined;
    const text = scalar(given);
    return field === undefined || text === undefined ? [] : [[field, text]];
  });
  const pkce = readPkce(member(value, 'PKCE'));
  const type = member(value, 'Type');
  return [
    ...read,
    ...(pkce === undefined ? [] : [['pkce', pkce] as [ClientField, string]]),
    ...(type === 'Mock' ? [['grant', 'static'] as [ClientField, string]] : []),
  ];
}

function readPkce(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return scalar(member(value, 'Code Challenge Method'));
  return scalar(value);
}

/** A value, several values, or an object that says which requests carry it. */
function readExtra(value: unknown): ExtraParameter[] {
  return entries(value).flatMap(([name, given]) => {
    const inner = member(given, 'Value') ?? given;
    const use = uses[String(member(given, 'Use') ?? 'everywhere').toLowerCase()] ?? 'everywhere';
    return (Array.isArray(inner) ? inner : [inner])
      .map(scalar)
      .flatMap(text => (text === undefined ? [] : [{ name, value: text, use }]));
  });
}

function scalar(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
