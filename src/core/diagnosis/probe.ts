import type { OAuthClient } from '../auth/oauth/oauth-client.ts';
import type { Evidence, ProbeFacts } from '../evidence/evidence.ts';
import type { Exchange, Header } from '../evidence/exchange.ts';

/**
 * A further request that would tell two causes apart. Only safe methods, never with a guessed credential; POST for
 * introspection alone (RFC 7662, section 2.1), which asks and changes nothing.
 */
export interface ProbeRequest {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
  /** The client whose signed assertion (RFC 7523) is added to the form: making one takes a clock and keys. */
  readonly assertedBy?: OAuthClient;
}

/** What a probe taught: one sentence for the user, and facts for the causes. */
export interface ProbeLearning {
  readonly learned: string;
  readonly facts: ProbeFacts;
}

/** Core plans, the inspector carries out. One file, one registry line, one test. */
export interface Probe {
  readonly id: string;
  /** A document may have moved; an answer to compare with that of the request is the first one. */
  readonly followsRedirects: boolean;
  /** `undefined` when the probe would teach nothing, or could change state or lock an account. */
  plan(evidence: Evidence): ProbeRequest | undefined;
  learn(exchange: Exchange, evidence: Evidence): ProbeLearning;
}
