/** One provider's way of writing a token. One row is one format. */
export interface SecretFormat {
  readonly provider: string;
  /** What the provider calls it, in lower case: `personal access token`. */
  readonly name: string;
  /**
   * Source of a regular expression that matches the whole token and runs in linear time: a literal beginning, then
   * character classes that do not overlap. No anchors, no capturing groups: all rows are joined into one expression.
   */
  readonly pattern: string;
  /** A made-up token of this format, put together at run time so that no scanner takes this file for a leak. */
  example(): string;
  /** The provider's page about this format, or about these tokens. */
  readonly page: string;
}

const zeros = (prefix: string, length: number) => () => `${prefix}${'0'.repeat(length)}`;
const github =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const gitlab = 'https://docs.gitlab.com/security/tokens/';
const slack = 'https://docs.slack.dev/authentication/tokens/';
const stripe = 'https://docs.stripe.com/keys';
const openai = 'https://platform.openai.com/docs/api-reference/authentication';
const aws = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';

/** Where two rows fit one token, the first row names it: the more specific stands above. */
// biome-ignore format: one format a row
export const secretFormats: readonly SecretFormat[] = [
  { provider: 'GitHub', name: 'personal access token', pattern: 'ghp_[A-Za-z0-9]{36,251}', example: zeros('ghp_', 36), page: github },
  { provider: 'GitHub', name: 'fine-grained personal access token', pattern: 'github_pat_[A-Za-z0-9_]{36,244}', example: zeros('github_pat_', 82), page: github },
  { provider: 'GitHub', name: 'OAuth access token', pattern: 'gho_[A-Za-z0-9]{36,251}', example: zeros('gho_', 36), page: github },
  { provider: 'GitHub', name: 'app user access token', pattern: 'ghu_[A-Za-z0-9]{36,251}', example: zeros('ghu_', 36), page: github },
  { provider: 'GitHub', name: 'app installation access token', pattern: 'ghs_[A-Za-z0-9]{36,251}', example: zeros('ghs_', 36), page: github },
  { provider: 'GitHub', name: 'app refresh token', pattern: 'ghr_[A-Za-z0-9]{36,251}', example: zeros('ghr_', 76), page: github },
  { provider: 'GitLab', name: 'personal access token', pattern: 'glpat-[A-Za-z0-9_.-]{20,320}', example: zeros('glpat-', 20), page: gitlab },
  { provider: 'GitLab', name: 'deploy token', pattern: 'gldt-[A-Za-z0-9_-]{20,64}', example: zeros('gldt-', 20), page: gitlab },
  { provider: 'GitLab', name: 'CI/CD job token', pattern: 'glcbt-[A-Za-z0-9_-]{20,512}', example: zeros('glcbt-', 24), page: gitlab },
  { provider: 'GitLab', name: 'trigger token', pattern: 'glptt-[A-Za-z0-9_-]{40,64}', example: zeros('glptt-', 40), page: gitlab },
  { provider: 'Slack', name: 'bot, user or app token', pattern: 'xox[abepors](?:\\.xox[bp])?-[A-Za-z0-9-]{10,250}', example: zeros('xoxb-', 24), page: slack },
  { provider: 'Slack', name: 'app-level token', pattern: 'xapp-[A-Za-z0-9-]{20,250}', example: zeros('xapp-', 40), page: slack },
  { provider: 'Anthropic', name: 'API key', pattern: 'sk-ant-[A-Za-z0-9_-]{20,250}', example: zeros('sk-ant-', 95), page: 'https://docs.claude.com/en/api/overview' },
  { provider: 'OpenAI', name: 'project API key', pattern: 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}', example: zeros('sk-proj-', 48), page: openai },
  { provider: 'OpenAI', name: 'API key', pattern: 'sk-[A-Za-z0-9]{20,250}', example: zeros('sk-', 48), page: openai },
  { provider: 'Stripe', name: 'secret key', pattern: 'sk_(?:live|test)_[A-Za-z0-9]{16,250}', example: zeros('sk_test_', 24), page: stripe },
  { provider: 'Stripe', name: 'restricted key', pattern: 'rk_(?:live|test)_[A-Za-z0-9]{16,250}', example: zeros('rk_test_', 24), page: stripe },
  { provider: 'Stripe', name: 'webhook signing secret', pattern: 'whsec_[A-Za-z0-9+/=]{32,250}', example: zeros('whsec_', 32), page: 'https://docs.stripe.com/webhooks' },
  { provider: 'AWS', name: 'access key ID', pattern: '(?:AKIA|ASIA)[A-Z0-9]{16}', example: zeros('AKIA', 16), page: aws },
  { provider: 'Google', name: 'API key', pattern: 'AIza[A-Za-z0-9_-]{35}', example: zeros('AIza', 35), page: 'https://cloud.google.com/docs/authentication/api-keys' },
  { provider: 'Google', name: 'OAuth access token', pattern: 'ya29\\.[A-Za-z0-9_-]{20,2048}', example: zeros('ya29.', 40), page: 'https://developers.google.com/identity/protocols/oauth2' },
  { provider: 'Google', name: 'OAuth client secret', pattern: 'GOCSPX-[A-Za-z0-9_-]{28}', example: zeros('GOCSPX-', 28), page: 'https://developers.google.com/identity/protocols/oauth2' },
  { provider: 'npm', name: 'access token', pattern: 'npm_[A-Za-z0-9]{36}', example: zeros('npm_', 36), page: 'https://docs.npmjs.com/about-access-tokens' },
  { provider: 'PyPI', name: 'API token', pattern: 'pypi-[A-Za-z0-9_-]{32,400}', example: zeros('pypi-', 80), page: 'https://pypi.org/help/#apitoken' },
  { provider: 'SendGrid', name: 'API key', pattern: 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}', example: () => `${zeros('SG.', 22)()}.${'0'.repeat(43)}`, page: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys' },
  { provider: 'Hugging Face', name: 'access token', pattern: 'hf_[A-Za-z0-9]{30,40}', example: zeros('hf_', 34), page: 'https://huggingface.co/docs/hub/security-tokens' },
  { provider: 'DigitalOcean', name: 'access token', pattern: 'do[opr]_v1_[a-f0-9]{64}', example: zeros('dop_v1_', 64), page: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/' },
  { provider: 'Shopify', name: 'access token', pattern: 'shp(?:at|ca|pa|ss|ua)_[a-fA-F0-9]{32}', example: zeros('shpat_', 32), page: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens' },
  { provider: 'Atlassian', name: 'API token', pattern: 'ATATT3[A-Za-z0-9_=-]{60,250}', example: zeros('ATATT3', 180), page: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/' },
  { provider: 'Postman', name: 'API key', pattern: 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}', example: () => `${zeros('PMAK-', 24)()}-${'0'.repeat(34)}`, page: 'https://learning.postman.com/docs/developer/postman-api/authentication/' },
  { provider: 'HashiCorp Vault', name: 'service token', pattern: 'hvs\\.[A-Za-z0-9_-]{24,250}', example: zeros('hvs.', 90), page: 'https://developer.hashicorp.com/vault/docs/concepts/tokens' },
  { provider: 'Linear', name: 'API key', pattern: 'lin_api_[A-Za-z0-9]{40}', example: zeros('lin_api_', 40), page: 'https://linear.app/developers/graphql' },
];

/**
 * A compact JWS or JWE (RFC 7515, section 3.1; RFC 7516, section 3.1): the base64url of `{"`, of `{` and white space, then
 * more segments: two or four, or fewer where a text was cut.
 */
export const tokenPattern = '(?:eyJ|eyA|ewo|ew0)[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){1,4}';

const anyFormat = secretFormats.map(format => format.pattern).join('|');

/**
 * Every token of a known format and every JWT, not inside a longer word, but behind a percent-encoded character.
 * Global: for matchAll and replace, which leave it as it is.
 */
export const tokenShapes = new RegExp(
  `(?:(?<![A-Za-z0-9_])|(?<=%[0-9A-Fa-f]{2}))(?:${tokenPattern}|(?:${anyFormat})(?![A-Za-z0-9]))`,
  'g',
);

const rows = secretFormats.map(format => ({ format, whole: new RegExp(`^(?:${format.pattern})$`) }));

/** The format that the whole of `text` has. */
export function formatOf(text: string): SecretFormat | undefined {
  return rows.find(row => row.whole.test(text))?.format;
}
