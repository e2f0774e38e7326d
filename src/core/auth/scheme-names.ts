/**
 * Authentication schemes in their registered or documented spelling: the IANA registry of HTTP authentication schemes
 * (Basic … vapid), then those of products.
 */
// biome-ignore format: one origin a line reads better
const schemes = [
  'Basic', 'Bearer', 'Concealed', 'Digest', 'DPoP', 'GNAP', 'HOBA', 'Mutual', 'Negotiate', 'OAuth', 'PrivateToken',
  'SCRAM-SHA-1', 'SCRAM-SHA-256', 'vapid',
  'NTLM', 'Kerberos', 'Hawk', 'MAC', 'PoP', 'Signature', 'JWT', 'Token', 'ApiKey', 'Api-Key', 'Api-Token', 'OAuth2', 'WSSE', 'xBasic', 'Key',
  'AWS', 'AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256', 'GOOG4-HMAC-SHA256', 'GOOG4-RSA-SHA256', 'GoogleLogin', 'OSS', 'TC3-HMAC-SHA256',
  'SharedKey', 'SharedKeyLite', 'SharedAccessSignature', 'HMAC-SHA256', 'MediaBrowser', 'Emby',
  'SSWS', 'GenieKey', 'Splunk', 'PVEAPIToken', 'PBSAPIToken', 'Zoho-oauthtoken', 'Bot', 'Client-ID', 'AccessKey', 'KakaoAK', 'Snowflake',
  'Klaviyo-API-Key', 'DeepL-Auth-Key', 'Discogs', 'FlyV1', 'Qiniu', 'QBox', 'Sentry', 'Passport1.4', 'TFS-Federated',
];

const spellings: ReadonlyMap<string, string> = new Map(schemes.map(name => [name.toLowerCase(), name]));

/** Schemes that servers ask for. Ordinary words (`Token`, `Key`) are left out: they also occur in running text. */
// biome-ignore format: short
const challengeSchemes: ReadonlySet<string> = new Set([
  'basic', 'bearer', 'digest', 'dpop', 'gnap', 'hoba', 'negotiate', 'ntlm', 'kerberos', 'oauth', 'hawk', 'privatetoken', 'xbasic',
  'scram-sha-1', 'scram-sha-256', 'aws4-hmac-sha256',
]);

/** The registered spelling of a scheme (`bearer` → `Bearer`), or undefined for one that is not known. */
export function knownSchemeName(scheme: string): string | undefined {
  return spellings.get(scheme.toLowerCase());
}

/** Whether the word, met in a challenge header, can hardly be anything but a scheme. */
export function isChallengeScheme(word: string): boolean {
  return challengeSchemes.has(word.toLowerCase());
}
