import type { Exchange, Header } from '../../evidence/exchange.ts';
import type { Fact, Reference } from '../cause.ts';

/** A token made from the one that the request carries, wrong in one way. */
export type TwinKind = 'expired' | 'alg-none' | 'wrong-audience' | 'tampered-claim' | 'unsigned';

/** In which way a variant differs from the request as written. */
export type VariantKind = 'as-written' | 'anonymous' | 'without-token' | 'environment' | TwinKind;

/** A safe request (RFC 9110, section 9.2.1), ready to be sent. */
export interface VariantRequest {
  readonly method: 'GET' | 'HEAD';
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

/** The request with one set of credentials. */
export interface Variant {
  readonly kind: VariantKind;
  /** `As written`, `Environment staging`. */
  readonly label: string;
  /** One clause on what differs, without any secret. */
  readonly change: string;
  readonly request: VariantRequest;
}

/** What is known of the token that the twins were made from. */
export interface CarriedToken {
  /** The raw token. */
  readonly raw: string;
  /** `Authorization header`. */
  readonly where: string;
  /** It has run out already, so that the request as written is itself the test. */
  readonly expired: boolean;
  /** Its own `alg` is none. */
  readonly unsecured: boolean;
}

/** What will be sent to whom, the request as written first. */
export interface ComparisonPlan {
  readonly variants: readonly Variant[];
  readonly token: CarriedToken | undefined;
  /** What was left out, and why: one line each. */
  readonly notes: readonly string[];
}

/** Why nothing may be sent: one clause about the request, `it …`. */
export interface ComparisonRefusal {
  readonly refused: string;
  /** Set where the user's permission for this host is all that is missing. */
  readonly hostToAllow?: string;
  /** Set where a token or secret has to be fetched first. */
  readonly awaits?: true;
}

/** A variant and what became of it. */
export interface VariantOutcome {
  readonly variant: Variant;
  readonly exchange: Exchange;
}

/** How an answer differs from another: `unknown` where one is missing, is the other itself or belongs to another address. */
export type Difference = 'same' | 'status' | 'content' | 'unknown';

/** A line of the table. */
export interface ComparedAnswer extends VariantOutcome {
  readonly fromAnonymous: Difference;
  readonly fromWritten: Difference;
}

/** Ids of the security findings; an id never changes once released. */
export type SecurityFindingId =
  | 'credentials-not-needed'
  | 'token-not-needed'
  | 'accepts-expired-token'
  | 'accepts-alg-none'
  | 'accepts-wrong-audience'
  | 'accepts-tampered-token'
  | 'accepts-unsigned-token';

/** Something that the server lets through and should not, or that is good to know. */
export interface SecurityFinding {
  readonly id: SecurityFindingId;
  readonly severity: 'severe' | 'information';
  readonly title: string;
  readonly explanation: string;
  readonly facts: readonly Fact[];
  readonly advice: string;
  readonly references: readonly Reference[];
}

/** What the answers say when they are laid side by side. */
export interface ComparisonReading {
  readonly answers: readonly ComparedAnswer[];
  readonly findings: readonly SecurityFinding[];
  /** What could not be judged, and why: one line each. */
  readonly notes: readonly string[];
}
