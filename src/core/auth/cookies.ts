/** One pair of a Cookie header (RFC 6265, section 4.2.1). */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A Set-Cookie header with its attributes (RFC 6265bis, section 4.1). */
export interface SetCookie extends Cookie {
  /** In lower case, without a leading dot. */
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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names that a framework gives to its session or authentication cookie, in lower case. */
// biome-ignore format: one family of frameworks a line reads better
const sessionNames: ReadonlySet<string> = new Set([
  'jsessionid', 'phpsessid', 'asp.net_sessionid', '.aspxauth', '.aspnetcore.session', '.aspnetcore.cookies', '.aspnet.applicationcookie',
  '.aspnetcore.identity.application', '.aspnet.cookies', 'cfid', 'cftoken', 'cgisessid', 'session', 'sessionid', 'session_id', 'sid', 'sess',
  'connect.sid', 'express:sess', 'koa.sess', 'koa:sess', 'laravel_session', 'ci_session', 'cakephp', 'symfony', 'remember_token', 'rememberme',
  'remember_user_token', 'appsession', 'auth0', 'idx', 'dt', 'keycloak_identity', 'keycloak_session', 'auth_session_id', '_oauth2_proxy',
  'ltpatoken', 'ltpatoken2', 'iplanetdirectorypro', 'smsession', 'simplesamlsessionid', 'simplesamlauthtoken', 'mellon-cookie',
  'cf_authorization', 'pveauthcookie', 'authsession', 'seraph.rememberme.cookie', 'auth', 'authtoken', 'auth_token', 'token', 'jwt', 'id_token',
  'access_token', 'accesstoken', 'refresh_token', 'fedauth', 'rtfa', 'estsauth', 'estsauthpersistent', 'user_session', 'vouchcookie',
]);

/** Ends and beginnings of such names, for those that carry the application's own name. */
const sessionEnding =
  /[._:-](?:session|sessionid|session_id|sess|sid|auth|jwt|(?:session|auth|access|id|refresh)[._-]?token)(?:\.\d+)?$/;
const sessionStart =
  /^(?:wordpress_(?:logged_in|sec)_|s?sess[0-9a-f]{32}|_shibsession_|awselbauthsessioncookie|mod_auth_openidc|sb-.+-auth-token)/;

/**
 * When a cookie that was received at `receivedAt` expires: Max-Age goes before Expires (RFC 6265, section 5.3, step 3).
 * Milliseconds since 1970; `undefined` for one that lives as long as the session.
 */
export function cookieExpiry(
  { maxAge, expires }: Pick<SetCookie, 'maxAge' | 'expires'>,
  receivedAt: number,
): number | undefined {
  return maxAge === undefined ? expires : receivedAt + maxAge * 1000;
}

/** Reads a Cookie header. A pair without an equals sign is a name without a value. */
export function parseCookies(header: string): Cookie[] {
  return header.split(';').flatMap(part => {
    const pair = part.trim();
    if (pair === '') return [];
    // A cookie without a name (RFC 6265bis, section 5.6): what stands there is its value, and secret like any other.
    return pair.includes('=') ? [readPair(pair)] : [{ name: '', value: pair }];
  });
}

/** Reads a Set-Cookie header as browsers do (RFC 6265bis, section 5.6); undefined when it sets nothing. */
export function parseSetCookie(header: string): SetCookie | undefined {
  const [first = '', ...rest] = header.split(';');
  const pair = first.trim();
  if (pair === '' || pair === '=') return undefined;
  const attributes = new Map<string, string>();
  for (const part of rest) {
    const { name, value } = readPair(part.trim());
    attributes.set(name.toLowerCase(), value);
  }
  const domain = attributes.get('domain')?.toLowerCase().replace(/^\./, '');
  const path = attributes.get('path');
  const expires = parseCookieDate(attributes.get('expires') ?? '');
  const maxAge = /^-?\d+$/.test(attributes.get('max-age') ?? '')
    ? Number(attributes.get('max-age'))
    : undefined;
  const sameSite = attributes.get('samesite');
  return {
    ...readPair(pair),
    ...(domain && { domain }),
    ...(path?.startsWith('/') && { path }),
    ...(expires !== undefined && { expires }),
    ...(maxAge !== undefined && { maxAge }),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    ...(sameSite && { sameSite }),
  };
}

/** Whether this Set-Cookie removes its cookie at `now`: an expiry in the past, Max-Age <= 0, or an emptied value. */
export function clearsCookie(cookie: SetCookie, now: number): boolean {
  if (cookie.value === '' || cookie.value === '""') return true;
  // Max-Age has precedence over Expires (RFC 6265, section 5.3).
  if (cookie.maxAge !== undefined) return cookie.maxAge <= 0;
  return cookie.expires !== undefined && cookie.expires <= now;
}

/** Whether the name is one that frameworks give to a session or authentication cookie; an anti-forgery cookie is none. */
export function isSessionCookie(name: string): boolean {
  const plain = withoutPrefix(name);
  if (isCsrfCookie(name)) return false;
  return (
    sessionNames.has(plain) ||
    sessionStart.test(plain) ||
    sessionEnding.test(plain) ||
    /(?:_session|session(?:id)?|sessid|auth(?:token|cookie))$/.test(plain)
  );
}

/** Cookies that count, measure, balance or remember a taste: nobody is signed in by them. */
const incidental =
  /^(?:_|__utm|ajs_|amp_|mp_|intercom|optimizely|visid_|incap_|nlbi_|ak_|bm_|datadome|awsalb|route$|serverid|sticky|theme|dark|lang|locale|i18n|tz$|timezone|currency|cookie|consent|gdpr|euconsent|buvid)/i;

/**
 * Whether a cookie of a name that nobody knows may be somebody's session: it is no known other kind, and its value looks
 * like something that was made by a machine.
 */
export function mayBeSessionCookie(name: string, value: string): boolean {
  if (isCsrfCookie(name) || incidental.test(withoutPrefix(name))) return false;
  return value.length >= 12 && /\d|[A-Z]/.test(value) && !/^[a-z]+(?:[-_ ][a-z]+)*$/i.test(value);
}

/** Whether the name is one that frameworks give to an anti-forgery cookie. */
export function isCsrfCookie(name: string): boolean {
  return /csrf|xsrf|antiforgery|requestverificationtoken/.test(name.toLowerCase());
}

function withoutPrefix(name: string): string {
  return name.toLowerCase().replace(/^__(?:host|secure|http|host-http)-/, '');
}

function readPair(pair: string): Cookie {
  const equals = pair.indexOf('=');
  if (equals < 0) return { name: pair, value: '' };
  return { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() };
}

/** The lenient cookie date (RFC 6265, section 5.1.1): the parts may stand in any order. */
function parseCookieDate(text: string): number | undefined {
  let time: readonly number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const part of text.split(/[^0-9A-Za-z:]+/)) {
    const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(part);
    const named = months.indexOf(part.slice(0, 3).toLowerCase());
    if (!time && clock) time = clock.slice(1).map(Number);
    else if (day === undefined && /^\d{1,2}$/.test(part)) day = Number(part);
    else if (month === undefined && named >= 0) month = named;
    else if (year === undefined && /^\d{2,4}$/.test(part)) year = fullYear(Number(part));
  }
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = time;
  if (day < 1 || day > 31 || year < 1601 || hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(year, month, day, hour, minute, second);
}

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}
