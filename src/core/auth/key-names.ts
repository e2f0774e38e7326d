/** Header names under which APIs take a key or token, besides Authorization (`X-Api-Key`, `apikey`, `PRIVATE-TOKEN`). */
export declare function isKeyHeader(name: string): boolean;
/** Query and form names under which APIs take a key or token (`access_token`, `api_key`, `sig`). */
export declare function isKeyParameter(name: string): boolean;
/** Header names that carry an anti-forgery token (`X-CSRF-Token`, `X-XSRF-TOKEN`, `RequestVerificationToken`). */
export declare function isCsrfHeader(name: string): boolean;
/** Headers that never follow a redirect to another origin: Authorization, Cookie, Proxy-Authorization and every key header. */
export declare function isSensitiveHeader(name: string): boolean;
/** Nearest well-known header name when `name` is a misspelling of it (`Authorisation` → `Authorization`), else undefined. */
export declare function misspeltAuthHeader(name: string): string | undefined;
