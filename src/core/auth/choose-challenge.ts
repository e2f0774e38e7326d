import type { Challenge } from './challenges.ts';
import { knownSchemeName } from './scheme-names.ts';
import { basicObstacle } from './schemes/basic.ts';
import { digestMethod } from './schemes/digest.ts';
import type { PasswordScheme } from './written-credentials.ts';

/** What may be answered with: a user and a password that were written for these schemes. */
export interface Answerable {
  readonly user: string;
  /** In lower case. */
  readonly schemes: readonly PasswordScheme[];
}

/** One challenge, weighed. */
export interface WeighedChallenge {
  readonly challenge: Challenge;
  /** `Digest SHA-256`, `Negotiate` */
  readonly name: string;
  readonly verdict: 'chosen' | 'passed over' | 'cannot be met';
  /** One clause: why, and for one that cannot be met what it would need. */
  readonly why: string;
}

export interface ChallengeChoice {
  /** In the order of the answer. */
  readonly weighed: readonly WeighedChallenge[];
  readonly chosen: Challenge | undefined;
}

/** What schemes need that a user and a password are not. */
const needs: Readonly<Record<string, string>> = {
  negotiate:
    'it needs a Kerberos ticket of whoever is signed in, not a user and a password: write Authorization: Negotiate',
  kerberos: 'it needs a Kerberos ticket, not a user and a password',
  bearer: 'it needs an access token, not a password',
  dpop: 'it needs an access token that is bound to a key',
  hawk: 'it needs an id and a key of the API',
  'aws4-hmac-sha256': 'it needs an access key: write Authorization: AWS id key',
  oauth: 'it needs an access token, not a password',
  hoba: 'it needs a key pair that the server knows',
  mutual: 'it is a protocol of its own (RFC 8120), which is not sent here',
  'scram-sha-1': 'it takes two rounds (RFC 7804), which are not sent here',
  'scram-sha-256': 'it takes two rounds (RFC 7804), which are not sent here',
};

/** Strength in falling order; the higher one is chosen (RFC 9110, section 11.6.1 leaves the choice to the client). */
const strengths: Readonly<Record<PasswordScheme, number>> = { digest: 3, ntlm: 2, basic: 1 };

/**
 * Chooses which challenge of an answer to meet, as `curl --anyauth` does: the strongest one that the written credentials
 * were meant for. Among several Digest challenges the first that can be computed counts (RFC 7616, section 3.7).
 */
export function chooseChallenge(challenges: readonly Challenge[], answerable: Answerable): ChallengeChoice {
  const judged = challenges.map(challenge => ({ challenge, obstacle: obstacleOf(challenge, answerable) }));
  const chosen = judged
    .filter(({ obstacle }) => obstacle === undefined)
    // The sort is stable, so the server's own order decides among equals.
    .sort((a, b) => strength(b.challenge) - strength(a.challenge))[0]?.challenge;
  const weighed = judged.map(({ challenge, obstacle }): WeighedChallenge => {
    const name = challengeName(challenge);
    if (obstacle !== undefined) return { challenge, name, verdict: 'cannot be met', why: obstacle };
    if (challenge === chosen)
      return { challenge, name, verdict: 'chosen', why: reason(challenge, challenges) };
    return { challenge, name, verdict: 'passed over', why: passedOver(challenge, chosen) };
  });
  return { weighed, chosen };
}

/** The choice in one line for people. */
export function describeChoice({ weighed }: ChallengeChoice): string {
  return weighed.map(({ name, verdict, why }) => `${name} ${verdict} (${why})`).join('; ');
}

function obstacleOf(challenge: Challenge, { user, schemes }: Answerable): string | undefined {
  const scheme = challenge.scheme.toLowerCase();
  if (!isPasswordScheme(scheme))
    return needs[scheme] ?? 'no credentials for this scheme can be computed here';
  if (!schemes.includes(scheme)) return `the credentials were written for ${schemes.join(' and ')} alone`;
  if (scheme === 'basic') return basicObstacle(user);
  if (scheme === 'ntlm') return undefined;
  const method = digestMethod(challenge);
  return 'obstacle' in method ? method.obstacle : undefined;
}

function challengeName({ scheme, params }: Challenge): string {
  const name = knownSchemeName(scheme) ?? scheme;
  return name === 'Digest' ? `Digest ${params['algorithm'] ?? 'MD5'}` : name;
}

function strength({ scheme }: Challenge): number {
  const lower = scheme.toLowerCase();
  return isPasswordScheme(lower) ? strengths[lower] : 0;
}

function isPasswordScheme(lower: string): lower is PasswordScheme {
  return Object.hasOwn(strengths, lower);
}

function reason(challenge: Challenge, all: readonly Challenge[]): string {
  if (all.length === 1) return 'the only one offered';
  return reasons[challenge.scheme.toLowerCase()] ?? '';
}

const reasons: Readonly<Record<string, string>> = {
  digest: 'the first that can be computed, and the password is not sent',
  ntlm: 'the strongest that the written credentials meet, and the password is not sent',
  basic: 'the only one that the written credentials meet; it sends the password',
};

function passedOver(challenge: Challenge, chosen: Challenge | undefined): string {
  if (chosen === undefined || strength(challenge) === strength(chosen))
    return 'the server lists it after the one chosen';
  return challenge.scheme.toLowerCase() === 'basic'
    ? 'weaker: it sends the password itself'
    : 'it takes three messages where one will do';
}
