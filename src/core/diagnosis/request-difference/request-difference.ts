import type { ReceivedChallenge } from '../../evidence/evidence.ts';
import type { Header } from '../../evidence/exchange.ts';

/** A request that is laid beside another. */
export interface ComparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

/** Where two requests differ. A Cookie header is taken apart into its cookies, a query into its parameters. */
export type DifferencePart =
  | 'method'
  | 'scheme'
  | 'host'
  | 'port'
  | 'path'
  | 'parameter'
  | 'header'
  | 'cookie'
  | 'body';

/** One thing in which the request that works and yours differ; `undefined` stands for what is not there. */
export interface RequestDifference {
  readonly part: DifferencePart;
  /** Of the header, cookie or parameter; else the same as `part`. */
  readonly name: string;
  readonly working: string | undefined;
  readonly yours: string | undefined;
}

/** What is known besides the two requests. */
export interface DifferenceContext {
  readonly working: ComparedRequest;
  readonly yours: ComparedRequest;
  readonly all: readonly RequestDifference[];
  /** Of the answer to yours, where it was sent. */
  readonly status: number | undefined;
  readonly challenges: readonly ReceivedChallenge[];
  /** Yours was led to another address before that answer. */
  readonly redirected: boolean;
  /** The time that expiry is judged by, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * How much a difference says about the refusal. `explains`: it alone would lead to one. `possible`: with some servers.
 * `unlikely`: hardly ever. `harmless`: never.
 */
export type DifferenceWeight = 'explains' | 'possible' | 'unlikely' | 'harmless';

/** What a rule makes of a difference. */
export interface DifferenceReading {
  readonly weight: DifferenceWeight;
  /** One or two sentences. They hold names and no values. */
  readonly why: string;
  /** In what the values differ, one clause each; what they quote is masked before it is shown. */
  readonly facts?: readonly string[];
}

/** One kind of difference: one file, one registry line. */
export interface DifferenceRule {
  readonly id: string;
  /** Pure; undefined where the difference is not of this kind. */
  read(difference: RequestDifference, context: DifferenceContext): DifferenceReading | undefined;
}

/** A difference with what it means. */
export interface ExplainedDifference extends RequestDifference, DifferenceReading {
  /** Of the rule that read it. */
  readonly rule: string;
}

/** Two requests laid side by side. */
export interface RequestComparison {
  /** The most telling first. */
  readonly differences: readonly ExplainedDifference[];
  /** What is the same in both, in words: `method`, `header Accept`. */
  readonly same: readonly string[];
  /** What the differences say together, and what they do not. */
  readonly conclusion: string;
}
