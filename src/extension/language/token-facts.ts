import { type DecodedToken, tokenAudiences, tokenScopes, tokenTimes } from '../../core/auth/jwt.ts';
import { formatExpiry, formatInstant, formatLife } from '../../core/report/life.ts';

/** What a token says, in the order in which one asks. */
export interface TokenFacts {
  /** `JWT: expired 3 h ago` */
  readonly headline: string;
  readonly facts: readonly TokenFact[];
}

export interface TokenFact {
  readonly name: string;
  readonly value: string;
  /** The value is the token's own text, not our words. */
  readonly quoted: boolean;
}

type Row = readonly [name: string, value: string | undefined];

/** Longest value shown; a claim may hold anything. */
const longestValue = 300;

/** Says in words what matters of a token at `now`; times in the machine's time zone unless one is named. */
export function tokenFacts(token: DecodedToken, now: number, timeZone?: string): TokenFacts {
  const { expiresAt, notBefore, issuedAt } = tokenTimes(token);
  const instant = (ms: number) => formatInstant(ms, timeZone);
  const claims = token.claims ?? {};
  const ours: readonly Row[] = [
    [
      'Expiry',
      expiresAt === undefined ? undefined : `${formatExpiry(expiresAt, now)}, ${instant(expiresAt)}`,
    ],
    ['Not before', notBefore === undefined ? undefined : instant(notBefore)],
    ['Issued', issuedAt === undefined ? undefined : instant(issuedAt)],
    ...token.problems.map(({ message }): Row => ['Problem', message]),
  ];
  const quotes: readonly Row[] = [
    ['Algorithm', word(token.header['alg'])],
    ['Encryption', word(token.header['enc'])],
    ['Issuer', word(claims['iss'])],
    ['Subject', word(claims['sub'])],
    ['Audience', list(tokenAudiences(token))],
    ['Scopes', list(tokenScopes(token))],
  ];
  const facts = [...ours.flatMap(row => fact(row, false)), ...quotes.flatMap(row => fact(row, true))];
  return { headline: headline(token, now, timeZone), facts };
}

function fact([name, value]: Row, quoted: boolean): TokenFact[] {
  return value === undefined ? [] : [{ name, value: brief(value), quoted }];
}

function headline(token: DecodedToken, now: number, timeZone: string | undefined): string {
  if (token.format === 'jwe') return 'Encrypted JWT: only its recipient can read the claims';
  if (token.claims === undefined) return 'Broken JWT';
  return `JWT: ${formatLife(tokenTimes(token), now, timeZone)}`;
}

function word(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}

/** One line, without control and direction characters that could make a value look like another. */
function brief(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return plain.length <= longestValue ? plain : `${plain.slice(0, longestValue - 1)}…`;
}
