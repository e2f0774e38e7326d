import type { ClientField } from './client-draft.ts';
import { variableNames } from './httpyac-variables.ts';
import { draftsOfSecurity } from './jetbrains-security.ts';

/** A client with a secret that is registered at an authorization server, as the files beside a request configure it. */
export interface OAuthClient {
  /** What the configuration calls it. */
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenEndpoint?: string;
  readonly introspectionEndpoint?: string;
}

const prefixed = /^(.+)_([A-Za-z]+)$/;

/** httpYac's variables `<prefix>_clientId`, `<prefix>_clientSecret`, …; a client without id or secret is left out. */
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

function client(name: string, fields: ReadonlyMap<ClientField, string>): OAuthClient[] {
  const known = (field: ClientField) => {
    const value = fields.get(field);
    return value?.includes('{{') === true ? undefined : value;
  };
  const [clientId, clientSecret] = [known('clientId'), known('clientSecret')];
  if (clientId === undefined || clientSecret === undefined) return [];
  const [tokenEndpoint, introspectionEndpoint] = [known('tokenEndpoint'), known('introspectionEndpoint')];
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
