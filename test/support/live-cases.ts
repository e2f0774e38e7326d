import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import type { LiveCase } from './live-server.ts';
import type { TokenSet } from './live-tokens.ts';

/** A request without a body; `headers` are lines. */
export function ask(url: string, ...headers: readonly string[]): string {
  return [`GET ${url}`, ...headers, ''].join('\n');
}

export function post(url: string, body: string, ...headers: readonly string[]): string {
  return [`POST ${url}`, ...headers, '', body, ''].join('\n');
}

export function basicValue(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** What every server with Basic authentication can be asked. */
export function basicCases(url: string, user: string, password: string, prefix = 'basic'): LiveCase[] {
  const cases: readonly [name: string, value: string | undefined, cause: CauseId][] = [
    ['nothing sent', undefined, 'missing-credentials'],
    ['wrong password', basicValue(user, 'not-the-password'), 'invalid-credentials'],
    ['unknown user', basicValue('nobody', password), 'invalid-credentials'],
    ['bearer token', 'Bearer mF_9.B5f-4.1JqM', 'scheme-mismatch'],
    ['not base64', 'Basic !!not-base64!!', 'malformed-credentials'],
    ['no colon', `Basic ${Buffer.from('usernamewithoutcolon').toString('base64')}`, 'malformed-credentials'],
    ['right password', basicValue(user, password), 'not-an-auth-failure'],
  ];
  return cases.map(([name, value, cause]) => ({
    name: `${prefix}: ${name}`,
    http: value === undefined ? ask(url) : ask(url, `Authorization: ${value}`),
    causes: [cause],
  }));
}

export interface BearerTraits {
  /** The server refuses without saying why: what cannot be read from the token itself is unknown to the client. */
  readonly silent?: boolean;
  /** Cases, by name, that this server lets pass. */
  readonly forgives?: readonly string[];
  /** Default true. */
  readonly checksAudience?: boolean;
  /** Default true. */
  readonly checksIssuer?: boolean;
}

type BearerRow = readonly [name: string, value: string | undefined, ...causes: CauseId[]];

function chosen(wanted: boolean, row: BearerRow): readonly BearerRow[] {
  return wanted ? [row] : [];
}

/** What every server with JWT bearer tokens can be asked. */
export function bearerCases(url: string, tokens: TokenSet, traits: BearerTraits = {}): LiveCase[] {
  const { silent = false, checksAudience = true, checksIssuer = true, forgives = [] } = traits;
  const hidden: readonly CauseId[] = silent ? ['invalid-credentials'] : [];
  const cases: readonly BearerRow[] = [
    ['nothing sent', undefined, 'missing-credentials'],
    ['basic instead', basicValue('alice', 'example'), 'scheme-mismatch'],
    ['Bearer Bearer', `Bearer Bearer ${tokens.good}`, 'malformed-credentials'],
    ['no token after Bearer', 'Bearer', 'malformed-credentials', 'missing-credentials'],
    ['token without scheme', tokens.good, 'malformed-credentials'],
    ['truncated', `Bearer ${tokens.truncated}`, 'malformed-credentials'],
    ['not a JWT', 'Bearer mF_9B5f41JqM', 'malformed-credentials', 'invalid-credentials'],
    ['expired', `Bearer ${tokens.expired}`, 'token-expired'],
    ['not yet valid', `Bearer ${tokens.early}`, 'token-not-yet-valid'],
    ['other key', `Bearer ${tokens.forged}`, 'token-signature-invalid', ...hidden],
    ['alg none', `Bearer ${tokens.unsigned}`, 'token-algorithm-rejected', 'token-signature-invalid'],
    ...chosen(checksAudience, [
      'other audience',
      `Bearer ${tokens.otherAudience}`,
      'token-audience-mismatch',
      ...hidden,
    ]),
    ...chosen(checksIssuer, [
      'other issuer',
      `Bearer ${tokens.otherIssuer}`,
      'token-issuer-mismatch',
      ...hidden,
    ]),
    ['good token', `Bearer ${tokens.good}`, 'not-an-auth-failure'],
  ];
  return cases.map(([name, value, ...causes]) => ({
    name: `jwt: ${name}`,
    http: value === undefined ? ask(url) : ask(url, `Authorization: ${value}`),
    causes: forgives.includes(name) ? ['not-an-auth-failure'] : causes,
  }));
}

/** A request and what makes it fail, the truest cause first. */
export function failing(name: string, http: LiveCase['http'], ...causes: readonly CauseId[]): LiveCase {
  return { name, http, causes };
}

/** Requests that fail, or succeed, for reasons that have nothing to do with authentication. */
export function unrelated(name: string, http: LiveCase['http']): LiveCase {
  return { name: `unrelated: ${name}`, http, causes: ['not-an-auth-failure'] };
}

/** A request whose cause the server's set-up makes true; several where nothing tells them apart, the truest first. */
export function known(name: string, http: LiveCase['http'], ...causes: readonly CauseId[]): LiveCase {
  return { name, http, causes };
}
