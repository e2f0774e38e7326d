/**
 * Brings prose, error codes and exception names to one form, so that a single pattern reads them all:
 * `EXPIRED_ACCESS_TOKEN`, `TokenExpiredError` and "Token expired." become words in lower case.
 */
export function normalise(text: string): string {
  return text
    .slice(0, 600)
    .replace(/DPoP|OAuth|OpenID|GraphQL|GitHub|GitLab|IdP\b/g, name => ` ${name.toLowerCase()} `)
    .replace(/\bhttps?:\/\/[^\s"'<>]+/g, ' url ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/(^| )'|'( |$)/g, ' ')
    .trim();
}
