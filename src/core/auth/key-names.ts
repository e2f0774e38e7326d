/** `X-Api-Key`, `x_api_key` and `XApiKey` are one name to the tables below. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}

// biome-ignore format: one family of products a line reads better
const keyHeaders: ReadonlySet<string> = new Set([
  'xapikey', 'apikey', 'xkey', 'xapi', 'apisecretkey', 'xapisecretkey', 'xauthkey', 'authkey', 'xaccesskey', 'xsecretkey', 'xappkey', 'appkey',
  'xauthorization', 'xforwardedauthorization', 'xserverlessauthorization', 'xmsauthorizationauxiliary', 'authorizationtoken',
  'ocpapimsubscriptionkey', 'subscriptionkey', 'xfunctionskey', 'xrapidapikey', 'xmashapekey', 'aeghssaskey', 'aegsaskey',
  'ddapikey', 'ddapplicationkey', 'xinsertkey', 'xquerykey', 'xlicensekey', 'licensekey', 'xhoneycombteam', 'xbetterstackkey',
  'xmasterkey', 'xadminkey', 'xalgoliaapikey', 'xtypesenseapikey', 'xmeiliapikey', 'xhasuraadminsecret', 'xappwritekey',
  'dpop', 'xjwtassertion', 'xgoogiapjwtassertion', 'cfaccessjwtassertion', 'xamznoidcdata', 'xamznoidcaccesstoken',
  'xsessionkey', 'xuserkey', 'xclientkey', 'xclientsecret', 'xtbakey', 'xcmcproapikey', 'xmbxapikey', 'cbaccesskey', 'cbaccesssign',
  'signatureinput', 'xsignature', 'xhmacsignature', 'xauthsignature', 'xapisignature', 'xapisign', 'key',
]);

/** Ends of names that speak for a key whoever invented them. Compared without separators. */
const keyEndings = [
  ...['token', 'apikey', 'secret', 'accesskey', 'password', 'passphrase', 'apikeyid', 'accesskeyid'],
  ...['consumerkey', 'applicationkey', 'accesssign', 'signature'],
];

/** Ends in `key`, `token` or the like without being a credential: paging, caching, idempotency, locks, push. */
// biome-ignore format: one purpose a line reads better
const harmlessNames: ReadonlySet<string> = new Set([
  'idempotencykey', 'xidempotencykey', 'clientrequesttoken', 'xrequestid', 'requesttoken', 'xrequesttoken', 'clienttoken',
  'secwebsocketkey', 'locktoken', 'ifunmodifiedtoken', 'canceltoken', 'cancellationtoken', 'traceparenttoken',
  'cachekey', 'xcachekey', 'surrogatekey', 'xsurrogatekey', 'partitionkey', 'xmsdocumentdbpartitionkey',
  // Cosmos DB's session token states which writes a reader must see; it opens nothing.
  'xmssessiontoken',
]);

/** Words in front of `token` that make it a place in a list and not a credential. */
const pagingToken =
  /(?:page|paging|pagination|continuation|next|previous|prev|sync|delta|cursor|resume|watch)tokens?$/;

const csrfNames: ReadonlySet<string> = new Set([
  'requestverificationtoken',
  'xrequestverificationtoken',
  'authenticitytoken',
  'xauthenticitytoken',
  'antiforgerytoken',
  'xantiforgerytoken',
  'xatlassiantoken',
  'jenkinscrumb',
  'crumb',
  'xcrumb',
  'xtransmissionsessionid',
]);

// biome-ignore format: one family a line reads better
const keyParameters: ReadonlySet<string> = new Set([
  'key', 'apikey', 'xapikey', 'hapikey', 'appkey', 'applicationkey', 'userkey', 'authkey', 'accesskey', 'secretkey', 'privatekey',
  'subscriptionkey', 'licensekey', 'clientkey', 'sessionkey', 'apitoken', 'token', 'tokenauth', 'jwt', 'auth', 'authorization',
  'sig', 'signature', 'bewit', 'hmac', 'xamzsignature', 'xamzcredential', 'xgoogsignature', 'xgoogcredential', 'oauthsignature',
  'assertion', 'clientassertion', 'samlresponse', 'password', 'passwd', 'pwd', 'pass', 'secret', 'appid',
]);

/** Names that are known confusions and no near misses in letters. */
const confusions: Readonly<Record<string, string>> = {
  auth: 'Authorization',
  authenticate: 'Authorization',
  authentication: 'Authorization',
  authentification: 'Authorization',
  authorize: 'Authorization',
  authorise: 'Authorization',
  'www-authorization': 'Authorization',
  'www-authentication': 'Authorization',
  'http-authorization': 'Authorization',
  http_authorization: 'Authorization',
  'proxy-authentication': 'Proxy-Authorization',
  'proxy-auth': 'Proxy-Authorization',
  cookies: 'Cookie',
  cooky: 'Cookie',
  coockie: 'Cookie',
  cokie: 'Cookie',
  cookei: 'Cookie',
  'x-api-keys': 'X-API-Key',
  'x-api-kye': 'X-API-Key',
  'x-aip-key': 'X-API-Key',
  'xapi-key': 'X-API-Key',
  'x-api-key:': 'X-API-Key',
  'x-api-ky': 'X-API-Key',
};

const nearMissTargets = ['Authorization', 'Proxy-Authorization'];
const nearMissBound = 2;

/**
 * Whether APIs take a key or token under this header name, besides Authorization: `X-Api-Key`, `PRIVATE-TOKEN`,
 * `X-Vault-Token`, or any name that ends like one. Anti-forgery, paging and idempotency names are none.
 */
export function isKeyHeader(name: string): boolean {
  const plain = bare(name);
  if (isHarmless(plain) || isCsrfHeader(name)) return false;
  if (keyHeaders.has(plain) || keyEndings.some(ending => plain.endsWith(ending))) return true;
  const lower = name.toLowerCase();
  if (lower === 'proxy-auth') return false;
  // `X-Gotify-Key`, `KC-API-SIGN`, `X-Hub-Signature-256`, `AuthorizationJWT`: names that somebody made up for theirs.
  return (
    /-auth$|^x-(?:.*-)?key$|(?:^|[-_])sign$|signature[-_]?(?:v?\d|sha-?\d{1,3}|\d{3})$/.test(lower) ||
    namesAuthorization(lower)
  );
}

/** `Authorization` with more to it than a slip of the pen. */
function namesAuthorization(lower: string): boolean {
  if (lower.startsWith('proxy') || Object.hasOwn(confusions, lower)) return false;
  return lower.includes('authorization') && lower.length > 'authorization'.length + nearMissBound;
}

/** Whether APIs take a key or token under this query or form name: `access_token`, `api_key`, `sig`. */
export function isKeyParameter(name: string): boolean {
  const plain = bare(name);
  if (isHarmless(plain) || isCsrf(plain)) return false;
  // Laravel's form field `_token` is an anti-forgery token; a plain `token` is a key.
  if (name === '_token') return false;
  return keyParameters.has(plain) || keyEndings.some(ending => plain.endsWith(ending));
}

/** Whether the header carries an anti-forgery token: `X-CSRF-Token`, `X-XSRF-TOKEN`, `RequestVerificationToken`. */
export function isCsrfHeader(name: string): boolean {
  return isCsrf(bare(name));
}

/**
 * Whether the header must never follow a redirect to another origin: Authorization, Cookie, Proxy-Authorization, every
 * key header, and misspellings of these, which hold the same secret.
 */
export function isSensitiveHeader(name: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'authorization' || lower === 'proxy-authorization' || lower === 'cookie') return true;
  return isKeyHeader(name) || misspeltAuthHeader(name) !== undefined;
}

/** The well-known name that `name` misses by a slip (`Authorisation` → `Authorization`), else undefined. */
export function misspeltAuthHeader(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  const known = Object.hasOwn(confusions, lower) ? confusions[lower] : undefined;
  if (known !== undefined) return known;
  if (isKeyHeader(name)) return undefined;
  const written = name.toLowerCase();
  return nearMissTargets.find(target => isNearMiss(written, target.toLowerCase()));
}

function isHarmless(plain: string): boolean {
  return harmlessNames.has(plain) || pagingToken.test(plain);
}

function isCsrf(plain: string): boolean {
  return plain.includes('csrf') || plain.includes('xsrf') || csrfNames.has(plain);
}

function isNearMiss(written: string, target: string): boolean {
  if (written === target || Math.abs(written.length - target.length) > nearMissBound) return false;
  return editDistance(written, target) <= nearMissBound;
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b` (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
