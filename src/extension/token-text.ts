import { type DecodedToken, tokenTimes } from '../core/auth/jwt.ts';
import { formatExpiry, formatInstant } from '../core/report/life.ts';
import { tokenFacts } from './language/token-facts.ts';

/** Claims that are times (RFC 7519, section 4.1; OpenID Connect Core 1.0, section 2). */
const timeClaims = {
  exp: 'expiresAt',
  nbf: 'notBefore',
  iat: 'issuedAt',
  auth_time: 'authenticatedAt',
} as const;

/**
 * A decoded token as JSON with comments: what matters in words on top, then header and claims as they are, with times
 * spelt out. The signature is left out: it is the part that makes a token usable.
 */
export function tokenText(token: DecodedToken, now: number, timeZone?: string): string {
  const { headline } = tokenFacts(token, now, timeZone);
  const lines = [
    `// ${headline}`,
    '// Decoded on this machine. The signature has not been checked.',
    ...token.problems.map(({ message }) => `// Problem: ${oneLine(message)}`),
    '{',
    `  "header": ${nested(token.header)}${token.claims === undefined ? '' : ','}`,
  ];
  if (token.claims !== undefined) lines.push(`  "claims": ${withTimes(token, now, timeZone)}`);
  return `${[...lines, '}'].join('\n')}\n`;
}

function nested(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ');
}

/** Adds a comment behind each claim that is a time. Such a claim is a number, so it always has a line to itself. */
function withTimes(token: DecodedToken, now: number, timeZone: string | undefined): string {
  const times = tokenTimes(token);
  const comments = new Map(
    Object.entries(timeClaims).flatMap(([claim, key]) => {
      const time = times[key];
      if (time === undefined) return [];
      const instant = formatInstant(time, timeZone);
      const words = claim === 'exp' ? `${formatExpiry(time, now)}, ${instant}` : instant;
      return [[claim, ` // ${words}`] as const];
    }),
  );
  return nested(token.claims)
    .split('\n')
    .map(line => line + (comments.get(topLevelKey(line)) ?? ''))
    .join('\n');
}

/** The key of a line of the claims object itself; deeper ones are indented further. */
function topLevelKey(line: string): string {
  return /^ {4}"(\w+)": -?\d/.exec(line)?.[1] ?? '';
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
