/** One pair of a Cookie header (RFC 6265, section 4.2.1). */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A Set-Cookie header with its attributes (RFC 6265bis, section 4.1). */
export interface SetCookie extends Cookie {
  readonly domain?: string;
  readonly path?: string;
  /** Milliseconds since 1970; undefined when absent or unreadable. */
  readonly expires?: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: string;
}

export declare function parseCookies(header: string): Cookie[];
export declare function parseSetCookie(header: string): SetCookie | undefined;
/** Whether this Set-Cookie removes its cookie at `now`: an expiry in the past, Max-Age <= 0, or an emptied value. */
export declare function clearsCookie(cookie: SetCookie, now: number): boolean;
/** Whether the name is one that frameworks give to a session or authentication cookie. */
export declare function isSessionCookie(name: string): boolean;
/** Whether the name is one that frameworks give to an anti-forgery cookie. */
export declare function isCsrfCookie(name: string): boolean;
