import type { AuthCrypto, Subtle } from '../auth-crypto.ts';
import type { HeaderField } from '../header-fields.ts';
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
}

/** One way to authorize a request: each kind of written credentials has its own, for one exchange. */
export interface Authorizer {
  /** The headers as they should go out. */
  authorize(message: OutgoingMessage): Promise<readonly HeaderField[]>;
  /** Takes in an answer; a result means: send the same request once more. Asks for that a bounded number of times. */
  answer?(message: OutgoingMessage, response: AnsweringMessage): AnsweredChallenge | undefined;
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
  /** The origin that the credentials were written for: nobody else gets them. */
  readonly origin: string | undefined;
}

/** What the request line says: path and query (RFC 9112, section 3.2.1). */
export function targetOf({ pathname, search }: URL): string {
  return `${pathname}${search}`;
}
