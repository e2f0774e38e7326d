/** Credentials that stand in a URL: userinfo (RFC 3986, section 3.2.1) and key-like query parameters. */
export interface UrlCredentials {
  readonly userinfo?: { readonly user: string; readonly password: string };
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Reads them from an absolute URL; an unreadable URL has none. */
export declare function readUrlCredentials(url: string): UrlCredentials;
