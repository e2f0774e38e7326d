/** What a client may be configured with, whatever a dialect calls it. */
// biome-ignore format: one kind a line
export const clientFields = [
  'grant', 'issuer',
  'tokenEndpoint', 'authorizationEndpoint', 'deviceEndpoint', 'introspectionEndpoint', 'revocationEndpoint',
  'clientId', 'clientSecret', 'privateKey', 'clientAuthentication',
  'scope', 'audience', 'resource', 'redirectUri', 'username', 'password', 'pkce', 'dpop',
  'useIdToken', 'token', 'idToken', 'subjectToken', 'subjectTokenType', 'subjectIssuer', 'requestedTokenType',
] as const;

export type ClientField = (typeof clientFields)[number];

/** A parameter of the provider's own, with the requests that carry it. */
export interface ExtraParameter {
  readonly name: string;
  readonly value: string;
  readonly use: 'everywhere' | 'authorization' | 'token';
}

/** An OAuth client as a dialect writes it down: values are templates that may hold `{{references}}`. */
export interface ClientDraft {
  /** The id or prefix that requests name. */
  readonly name: string;
  /** Where it is configured, in words, for a message. */
  readonly where: string;
  readonly fields: ReadonlyMap<ClientField, string>;
  readonly extra: readonly ExtraParameter[];
  /** True: a field whose variable nobody defines is absent. False: that is a mistake to be told. */
  readonly optional: boolean;
}
