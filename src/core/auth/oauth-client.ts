/** A client that is registered at an authorization server, as the files beside a request configure it. */
export interface OAuthClient {
  /** What the configuration calls it. */
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenEndpoint?: string;
  readonly introspectionEndpoint?: string;
}

const prefixed = /^(.+)_(clientId|clientSecret|tokenEndpoint|introspectionEndpoint)$/;

/** httpYac's variables `<prefix>_clientId`, `<prefix>_clientSecret`, …; a client without id or secret is left out. */
export function clientsOfVariables(values: Iterable<readonly [name: string, value: string]>): OAuthClient[] {
  const groups = new Map<string, Record<string, string>>();
  for (const [name, value] of values) {
    const [, prefix, field] = prefixed.exec(name) ?? [];
    if (prefix === undefined || field === undefined || value.includes('{{')) continue;
    groups.set(prefix, { ...groups.get(prefix), [field]: value });
  }
  return [...groups].flatMap(([name, fields]) => client(name, fields));
}

const jetBrainsFields: Readonly<Record<string, string>> = {
  'Client ID': 'clientId',
  'Client Secret': 'clientSecret',
  'Token URL': 'tokenEndpoint',
  'Introspection URL': 'introspectionEndpoint',
};

/**
 * The `Security.Auth` objects of JetBrains' environment files, the public one first: the private file adds to it,
 * field by field. Fields that hold a variable are left out.
 */
export function clientsOfSecurity(sections: readonly unknown[]): OAuthClient[] {
  const groups = new Map<string, Record<string, string>>();
  for (const section of sections) {
    for (const [name, fields] of entries(member(member(section, 'Security'), 'Auth'))) {
      const known = entries(fields).flatMap(([key, value]) => {
        const field = jetBrainsFields[key];
        return field && typeof value === 'string' && !value.includes('{{') ? [[field, value]] : [];
      });
      groups.set(name, { ...groups.get(name), ...Object.fromEntries(known) });
    }
  }
  return [...groups].flatMap(([name, fields]) => client(name, fields));
}

function client(name: string, fields: Readonly<Record<string, string>>): OAuthClient[] {
  const { clientId, clientSecret, tokenEndpoint, introspectionEndpoint } = fields;
  if (clientId === undefined || clientSecret === undefined) return [];
  return [
    {
      name,
      clientId,
      clientSecret,
      ...(tokenEndpoint === undefined ? {} : { tokenEndpoint }),
      ...(introspectionEndpoint === undefined ? {} : { introspectionEndpoint }),
    },
  ];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
