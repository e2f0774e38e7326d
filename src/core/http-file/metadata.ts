import type { Directive, RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';

/** Keys that a client knows, without hyphens and in small letters: REST Client, httpYac, JetBrains and Kulala. */
const known: ReadonlySet<string> = new Set(
  (
    'name title description note prompt noredirect nocookiejar nolog timeout connectiontimeout noautoencoding ' +
    'debug verbose disabled extension save openwith noresponseview ref forceref import responseref loop sleep ' +
    'ratelimit postredirectget noclientcert noproxy proxy norejectunauthorized nostreaminglog keepstreaming jwt ' +
    'injectvariables language forceregiondelimiter nogqlparsing keepsession tag ' +
    'noauth secret delay accept graphql jq writebody filetovariable envstdincmd envjsonkey stdincmd attachcookiejar'
  ).split(' '),
);
/** Families: `@grpc-reflection`, `@curl-max-time`, `@kulala-…`. */
const families = /^(?:grpc|curl|kulala|stdincmd|envstdincmd)/;

/** A key as it is compared: `@no-redirect`, `@noRedirect` and `@No-Redirect` are one. */
function normalized(key: string): string {
  const lower = key.toLowerCase();
  return lower.includes('-') ? lower.replaceAll('-', '') : lower;
}

function sameLetter(text: string, other: string): boolean {
  return (text.charCodeAt(0) | 32) === (other.charCodeAt(0) | 32);
}

/** The first directive called `key`, whatever its case and hyphens. */
export function directiveOf(
  { directives }: Pick<RequestNode, 'directives'>,
  key: string,
): Directive | undefined {
  if (directives.length === 0) return undefined;
  return directives.find(
    // Looked up for every request: most are told apart by their first letter
    ({ key: { text } }) => sameLetter(text, key) && normalized(text) === normalized(key),
  );
}

/** A hint for metadata that no client knows: it may be misspelt, and has no effect. */
export function unknownMetadata({ key }: Directive): Problem | undefined {
  if (known.has(key.text)) return undefined;
  const name = normalized(key.text);
  if (known.has(name) || families.test(name)) return undefined;
  return {
    code: 'unknown-metadata',
    severity: 'hint',
    message: `No client of .http files knows @${key.text}, so it has no effect.`,
    range: key.range,
  };
}
