import { type AuthCrypto, hex } from './auth-crypto.ts';
import { type Challenge, parseAuthParams, parseChallenges } from './challenges.ts';
import { type ChallengeChoice, chooseChallenge } from './choose-challenge.ts';
import { createNtlmHandshake } from './ntlm-handshake.ts';
import { buildBasic } from './schemes/basic.ts';
import {
  buildDigest,
  checkRspauth,
  type DigestAnswer,
  digestMethod,
  type ServerProof,
} from './schemes/digest.ts';
import type { PasswordCredentials } from './written-credentials.ts';

/** What a request is to be authorized for. */
export interface SessionRequest {
  readonly method: string;
  /** As in the request line. */
  readonly target: string;
  readonly body?: Uint8Array | undefined;
  /** Whether the answer said that no other request will go over its connection. */
  readonly closed?: boolean;
}

/** What became of a challenge. `why` is one clause. */
export type ChallengeOutcome =
  | {
      readonly retry: true;
      readonly choice: ChallengeChoice;
      readonly why: string;
      /** The next request has to go over the connection of this one. */
      readonly sameConnection?: boolean;
    }
  | {
      readonly retry: false;
      readonly choice: ChallengeChoice;
      readonly why: string;
      /** The handshake ended before the server had the answer: it has judged nobody. */
      readonly brokeOff?: boolean;
    };

/** A user and a password at one server or proxy: what it asked for, and how often its nonce was used. */
export interface ChallengeSession {
  /** The header value for a request; undefined as long as nothing has been chosen. */
  authorize(request: SessionRequest): string | undefined;
  /**
   * Takes in the challenges of a refusal. Each request is answered once, and once more where the server calls the nonce
   * stale: a password that was refused is never sent again.
   */
  challenged(headerValues: readonly string[], request: SessionRequest): ChallengeOutcome;
  /** Takes in Authentication-Info (RFC 7616, section 3.5) of an accepted request. */
  accepted(info: string | undefined, body: string): ServerProof;
}

/** @param now milliseconds since 1970 */
export function createChallengeSession(
  credentials: PasswordCredentials,
  crypto: AuthCrypto,
  now: () => number,
): ChallengeSession {
  const ntlm = createNtlmHandshake(credentials, crypto, now);
  let chosen: Challenge | undefined;
  let count = 0;
  let last: DigestAnswer | undefined;
  const answered = new Map<string, 'once' | 'stale'>();
  return {
    authorize(request) {
      if (chosen === undefined) return undefined;
      const scheme = chosen.scheme.toLowerCase();
      if (scheme === 'ntlm') return ntlm.next();
      if (scheme === 'basic') return buildBasic(credentials.user, credentials.password);
      const method = digestMethod(chosen);
      if ('obstacle' in method) return undefined;
      count++;
      const { user, password } = credentials;
      const { method: verb, target: uri, body } = request;
      const cnonce = hex(crypto.randomBytes(16));
      last = buildDigest(chosen, method, { method: verb, uri, body, user, password, count, cnonce }, crypto);
      return last.value;
    },
    challenged(headerValues, { method, target, closed }) {
      const challenges = headerValues.flatMap(value => parseChallenges(value).challenges);
      const choice = chooseChallenge(challenges, credentials);
      if (ntlm.isOffered()) {
        const { retry, why } = ntlm.answered(challenges, closed === true);
        return retry ? { choice, retry, why, sameConnection: true } : { choice, retry, why, brokeOff: true };
      }
      // Userinfo goes out as Basic unasked: where Basic is offered, the pair was judged already.
      const wasJudged = last === undefined && chosen === undefined && credentials.written === 'userinfo';
      if (wasJudged && challenges.some(({ scheme }) => scheme.toLowerCase() === 'basic'))
        return { retry: false, choice, why: 'the credentials were sent with Basic already, and refused' };
      if (choice.chosen === undefined) return { retry: false, choice, why: 'no challenge can be met' };
      const key = `${method} ${target}`;
      const before = answered.get(key);
      const isStale = choice.chosen.params['stale']?.toLowerCase() === 'true';
      if (before === 'stale' || (before === 'once' && !isStale)) {
        return { retry: false, choice, why: 'the answer to the challenge was refused, and is not repeated' };
      }
      answered.set(key, before === undefined ? 'once' : 'stale');
      chosen = choice.chosen;
      count = 0;
      return { retry: true, choice, why: before === undefined ? 'challenged' : 'the nonce was stale' };
    },
    accepted(info, body) {
      ntlm.begin();
      if (last === undefined) return 'absent';
      const proof = checkRspauth(last, info, body);
      const next = parseAuthParams(info ?? '').params['nextnonce'];
      if (next !== undefined && chosen !== undefined) {
        chosen = { ...chosen, params: { ...chosen.params, nonce: next } };
        count = 0;
      }
      return proof;
    },
  };
}
