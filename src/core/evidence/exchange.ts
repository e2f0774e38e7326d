/** A header field as it stood on the wire: name in its own spelling, value without outer whitespace. */
export type Header = readonly [name: string, value: string];

/** A request as it was really sent. */
export interface SentRequest {
  readonly method: string;
  /** Absolute, without fragment. Userinfo is kept: it is evidence. Empty where a recording holds the answer alone. */
  readonly url: string;
  /** In wire order, duplicates kept, including those that the transport added. */
  readonly headers: readonly Header[];
  readonly body?: string;
  /** In bytes. */
  readonly bodySize: number;
}

/** A body, decoded and cut at the bound. */
export interface ReceivedBody {
  readonly text: string;
  /** Bytes received after content decoding, up to the bound. */
  readonly size: number;
  readonly truncated: boolean;
}

export interface ReceivedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  readonly body: ReceivedBody;
  /** `1.1`, `2`; empty where a recording does not say. */
  readonly httpVersion: string;
}

/** A redirect that was followed: what was sent, what came back, and what did not travel on. */
export interface Hop {
  readonly request: SentRequest;
  readonly response: ReceivedResponse;
  /** The absolute URL that was followed. */
  readonly location: string;
  /** Names of request headers that were not forwarded (RFC 9110, section 15.4), each with the reason. */
  readonly dropped: readonly { readonly name: string; readonly why: string }[];
  /** Present where this was no redirect: the same request went out again, as an answer to this challenge. */
  readonly answered?: { readonly scheme: string; readonly why: string };
}

export type FailureCode =
  | 'invalid-request'
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'reset'
  | 'tls'
  /** The client certificate that is configured cannot be loaded; nothing was sent. */
  | 'client-certificate'
  | 'timeout'
  | 'cancelled'
  | 'too-large'
  | 'decompression'
  | 'protocol'
  | 'proxy'
  | 'too-many-redirects';

/** What went wrong on the wire. One line that says what and where. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  /** The platform's own code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), where there is one. */
  readonly detail?: string;
}

export interface TlsFacts {
  /** `TLSv1.3` */
  readonly protocol: string;
  readonly authorized: boolean;
  readonly authorizationError?: string;
  /** A client certificate was offered; whether the server asked for it, the handshake does not tell. */
  readonly clientCertificate?: true;
  readonly peer?: {
    readonly subject: string;
    readonly issuer: string;
    readonly altNames: string;
    /** Milliseconds since 1970. */
    readonly validFrom: number;
    readonly validTo: number;
  };
}

export interface ConnectionFacts {
  readonly remoteAddress?: string;
  /** The proxy's origin, without credentials. */
  readonly proxy?: string;
  readonly tls?: TlsFacts;
}

/** Everything that is known of one request and its answer. A failure is evidence, not a throw. */
export interface Exchange {
  /** The last request sent; the ones before a redirect stand in `hops`. */
  readonly request: SentRequest;
  readonly response?: ReceivedResponse;
  /** May stand beside a response whose body broke off. */
  readonly failure?: Failure;
  readonly hops: readonly Hop[];
  /** By the local clock, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly durationMs: number;
  readonly connection?: ConnectionFacts;
  /** The scheme of credentials that were written and never sent, since the server asks for other schemes. */
  readonly withheld?: string;
  /** Why they could not be had, where the server would have taken them; one sentence. */
  readonly withheldBecause?: string;
  /** A recording is judged at its own time, never at today's. */
  readonly recorded: boolean;
}

/** Whether a recording holds the answer and not the request: nothing is then known of what was sent. */
export function isAnswerAlone(exchange: Exchange | undefined): boolean {
  return exchange?.recorded === true && exchange.request.url === '';
}

/** The values of all headers called `name`, in order, whatever the case. */
export function headerValues(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of the header called `name`. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headerValues(headers, name)[0];
}
