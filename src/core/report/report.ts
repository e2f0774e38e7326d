import type { CauseHelp, Confidence, Fact, Reference } from '../diagnosis/cause.ts';
import type { CauseId } from '../diagnosis/cause-id.ts';
import type { ConnectionFacts, Header } from '../evidence/exchange.ts';

/** The one result object. Panel, terminal, Markdown and JSON all draw this; secrets are masked when it is made. */
export interface Report {
  readonly schema: 1;
  readonly results: readonly ReportResult[];
}

export interface ReportRequest {
  readonly name: string;
  readonly file: string;
  /** One-based line of the request line in `file`. */
  readonly line: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly bodySize: number;
}

export interface ReportResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  readonly durationMs: number;
  readonly httpVersion: string;
  readonly body: { readonly text: string; readonly size: number; readonly truncated: boolean };
}

export interface ReportHop {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly location: string;
  readonly dropped: readonly { readonly name: string; readonly why: string }[];
  /** Names of the credentials that this hop carried. */
  readonly carried: readonly string[];
  /** Present where the same request went out again, as an answer to this challenge. */
  readonly answered?: { readonly scheme: string; readonly why: string };
}

export interface ReportToken {
  readonly where: string;
  readonly format: 'jwt' | 'jwe';
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signature: 'valid' | 'invalid' | 'unchecked';
  /** Why the signature is what it is; empty when it is valid. */
  readonly signatureDetail: string;
  readonly problems: readonly string[];
  /** Milliseconds since 1970. */
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
}

export interface ReportFix {
  readonly title: string;
  readonly kind: 'edit' | 'command' | 'advice';
  readonly audience?: 'client' | 'server';
}

export interface ReportFinding {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: readonly Fact[];
  readonly fixes: readonly ReportFix[];
  readonly references: readonly Reference[];
  readonly help: CauseHelp;
}

/** Where one credential on the wire came from. */
export interface ReportOrigin {
  /** Of the header, cookie, parameter or field. */
  readonly name: string;
  /** In words: `Authorization header`, `cookie sid`. */
  readonly where: string;
  /** As it stands in the text, `Bearer {{token}}`; empty where it does not stand there. */
  readonly written: string;
  /** One-based number of the request that carried it first. */
  readonly hop: number;
  /** Nearest first: `line 12 of orders.http`, `{{token}}`, `@token on line 3`; one for every variable it ends in. */
  readonly chains: readonly (readonly string[])[];
}

export interface ReportResult {
  readonly request: ReportRequest;
  /** What was sent last, after redirects; null where `request` itself was answered. */
  readonly lastRequest: Pick<ReportRequest, 'method' | 'url' | 'headers' | 'bodySize'> | null;
  readonly response: ReportResponse | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly hops: readonly ReportHop[];
  readonly challenges: readonly {
    readonly scheme: string;
    readonly token68?: string;
    readonly params: Readonly<Record<string, string>>;
    readonly header: string;
  }[];
  readonly tokens: readonly ReportToken[];
  readonly probes: readonly {
    readonly id: string;
    readonly method: string;
    readonly url: string;
    readonly status: number | null;
    readonly learned: string;
  }[];
  readonly findings: readonly ReportFinding[];
  /** Names of the credentials that reached the final server, in words. */
  readonly carried: readonly string[];
  readonly connection: ConnectionFacts | null;
  /** The time that expiry was judged by, and whose clock it was. Milliseconds since 1970; skew is server minus local, in seconds. */
  readonly clock: {
    readonly judge: number;
    readonly source: 'server' | 'local' | 'recording';
    readonly skewSeconds?: number;
  };
  /** Problems of the request's text and failures of our own, one line each. */
  readonly notes: readonly string[];
  readonly provenance: readonly ReportOrigin[];
}
