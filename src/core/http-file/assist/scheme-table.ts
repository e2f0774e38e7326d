/** One authentication scheme worth offering. */
export interface SchemeRow {
  readonly name: string;
  readonly purpose: string;
  /** What follows the scheme; see `snippetOf`. */
  readonly template: string;
}

/** As written in a file, where the shorthands of the clients count: `Basic user password` is encoded when it is sent. */
// biome-ignore format: one scheme a row
export const schemeTable: readonly SchemeRow[] = [
  { name: 'Bearer', purpose: 'A token (RFC 6750)', template: '{{token}}' },
  { name: 'Basic', purpose: 'User and password (RFC 7617)', template: '{{user}}:{{password}}' },
  { name: 'Digest', purpose: 'User and password, hashed (RFC 7616)', template: '{{user}} {{password}}' },
  { name: 'AWS', purpose: 'Signs for AWS (Signature Version 4)', template: '{{accessKeyId}} {{secretAccessKey}} region:<us-east-1> service:<execute-api>' },
  { name: 'DPoP', purpose: 'Token bound to a key (RFC 9449)', template: '{{token}}' },
  { name: 'Token', purpose: 'A token (Django REST, Rails)', template: '{{token}}' },
  { name: 'ApiKey', purpose: 'A key (Elasticsearch)', template: '{{apiKey}}' },
  { name: 'OAuth', purpose: 'Signature of OAuth 1.0 (RFC 5849)', template: '{{token}}' },
  { name: 'NTLM', purpose: 'User and password of a Windows domain', template: '{{user}} {{password}}' },
  { name: 'Negotiate', purpose: 'The ticket of whoever is signed in: Kerberos (RFC 4559)', template: '' },
];
