import type { Challenge } from '../challenges.ts';
import type { Credentials } from '../credentials.ts';
import { explainApiKey } from './api-key.ts';
import { explainAws } from './aws-signature.ts';
import { explainBasic, readBasic } from './basic.ts';
import { explainBearer, readBearer } from './bearer.ts';
import { explainDigest, readDigest } from './digest.ts';
import { explainDpop } from './dpop.ts';
import { readGeneric, readOpaque } from './generic.ts';
import { explainHawk, explainHawkChallenge } from './hawk.ts';
import { explainNegotiate, explainNegotiateChallenge } from './negotiate.ts';
import { explainNtlm, explainNtlmChallenge } from './ntlm.ts';
import type { AuthScheme, SchemeReader } from './scheme.ts';

/** Every scheme that has a file: the one place that lists them. The README's table is checked against it. */
export const schemes: readonly AuthScheme[] = [
  { name: 'Basic', names: ['basic', 'xbasic'], sending: 'computed', read: readBasic, explain: explainBasic },
  {
    name: 'Digest',
    names: ['digest'],
    sending: 'after a challenge',
    read: readDigest,
    explain: explainDigest,
  },
  { name: 'Bearer', names: ['bearer'], sending: 'as written', read: readBearer, explain: explainBearer },
  { name: 'DPoP', names: ['dpop'], sending: 'computed', read: readBearer, explain: explainDpop },
  {
    name: 'AWS4-HMAC-SHA256',
    names: ['aws4-hmac-sha256'],
    sending: 'computed',
    read: readGeneric,
    explain: explainAws,
  },
  {
    name: 'Hawk',
    names: ['hawk'],
    sending: 'as written',
    read: readGeneric,
    explain: explainHawk,
    explainChallenge: explainHawkChallenge,
  },
  {
    name: 'ApiKey',
    names: ['apikey', 'api-key', 'api-token', 'key', 'accesskey'],
    sending: 'as written',
    read: readGeneric,
    explain: explainApiKey,
  },
  {
    name: 'NTLM',
    names: ['ntlm'],
    sending: 'after a challenge',
    read: readOpaque,
    explain: explainNtlm,
    explainChallenge: explainNtlmChallenge,
  },
  {
    name: 'Negotiate',
    names: ['negotiate'],
    sending: 'after a challenge',
    read: readOpaque,
    explain: explainNegotiate,
    explainChallenge: explainNegotiateChallenge,
  },
];

const byName: ReadonlyMap<string, AuthScheme> = new Map(
  schemes.flatMap(scheme => scheme.names.map(name => [name, scheme] as const)),
);

/** Schemes of products that hold one token, equals signs and all. */
const opaque: ReadonlySet<string> = new Set(['pveapitoken', 'pbsapitoken', 'sharedkey', 'sharedkeylite']);

/** The reader for a scheme, whatever its case. A scheme without a row is read by its looks. */
export function schemeReader(scheme: string): SchemeReader {
  const lower = scheme.toLowerCase();
  return byName.get(lower)?.read ?? (opaque.has(lower) ? readOpaque : readGeneric);
}

/** What credentials say, one sentence each, without a secret; empty for schemes without a row. */
export function explainCredentials(credentials: Credentials): readonly string[] {
  return byName.get(credentials.scheme.toLowerCase())?.explain(credentials) ?? [];
}

/** What a challenge says besides its name, one sentence each; empty for schemes that have nothing to add. */
export function explainChallenge(challenge: Challenge): readonly string[] {
  return byName.get(challenge.scheme.toLowerCase())?.explainChallenge?.(challenge) ?? [];
}
