import type { AuthCrypto, Subtle } from '../auth-crypto.ts';
import { fieldValues, type HeaderField } from '../header-fields.ts';
import type { DpopKey } from '../schemes/dpop.ts';

/** A request on its way out, as the transport has it. */
export interface OutgoingMessage {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderField[];
  readonly body?: Uint8Array;
  /** The URL of the proxy that it goes through, with its userinfo. */
  readonly proxy?: string | undefined;
}

/** An answer, as far as authentication looks at it. */
export interface AnsweringMessage {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body: { readonly text: string };
}

/** A challenge that the next request answers. */
export interface AnsweredChallenge {
  /** `Digest SHA-256` */
  readonly scheme: string;
  /** One clause. */
  readonly why: string;
  /** The next request has to go over the connection that this answer came over. */
  readonly sameConnection?: boolean;
}

/** One way to authorize a request: each kind of written credentials has its own, for one exchange. */
export interface Authorizer {
  /** The headers as they should go out. */
  authorize(message: OutgoingMessage): Promise<readonly HeaderField[]>;
  /** Takes in an answer; a result means: send the same request once more. Asks for that a bounded number of times. */
  answer?(message: OutgoingMessage, response: AnsweringMessage): Answered;
}

/** What comes of an answer, at once or later. */
export type Answered = AnsweredChallenge | undefined | Promise<AnsweredChallenge | undefined>;

/** Tokens of SPNEGO for whoever is signed in (RFC 4559): the platform's GSS-API or SSPI makes them. */
export interface TicketLibrary {
  /** Begins a conversation with a service, `HTTP@host`. */
  begin(service: string): Promise<TicketConversation>;
}

export interface TicketConversation {
  /** The next token in base64, from the server's last one (`''` at first). Rejects with the platform's own words. */
  step(token: string): Promise<string>;
}

/** What authorizers share. */
export interface AuthorizerWorld {
  readonly crypto: AuthCrypto;
  readonly subtle: Subtle;
  /** Milliseconds since 1970. */
  now(): number;
  /** The key of the session; made when it is first asked for. */
  dpopKey(): Promise<DpopKey>;
  /** Takes down what was done and why, one line, without secrets. */
  note(text: string): void;
  /** The platform's Kerberos: a sentence that says why there is none. Loaded when it is first asked for. */
  tickets(): Promise<TicketLibrary | string>;
  /** The origin that the credentials were written for: nobody else gets them. */
  readonly origin: string | undefined;
}

/** Whether a message says that its connection ends with it (RFC 9112, section 9.6). */
export function closesConnection(headers: readonly HeaderField[]): boolean {
  return ['connection', 'proxy-connection']
    .flatMap(name => fieldValues(headers, name))
    .some(value => /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i.test(value));
}

/** What the request line says: path and query (RFC 9112, section 3.2.1). */
export function targetOf({ pathname, search }: URL): string {
  return `${pathname}${search}`;
}
