import type { SecretFormat } from './formats/format.ts';

export type { SecretFormat } from './formats/format.ts';

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
  { provider: 'GitHub', name: 'personal access token', pattern: 'ghp_[A-Za-z0-9]{36,251}', page: github, example: 'ghp_ 0*36' },
  { provider: 'GitHub', name: 'fine-grained personal access token', pattern: 'github_pat_[A-Za-z0-9_]{36,244}', page: github, example: 'github_pat_ 0*82' },
  { provider: 'GitHub', name: 'OAuth access token', pattern: 'gho_[A-Za-z0-9]{36,251}', page: github, example: 'gho_ 0*36' },
  { provider: 'GitHub', name: 'app user access token', pattern: 'ghu_[A-Za-z0-9]{36,251}', page: github, example: 'ghu_ 0*36' },
  { provider: 'GitHub', name: 'app installation access token', pattern: 'ghs_[A-Za-z0-9]{36,251}', page: github, example: 'ghs_ 0*36' },
  { provider: 'GitHub', name: 'app refresh token', pattern: 'ghr_[A-Za-z0-9]{36,251}', page: github, example: 'ghr_ 0*76' },
  { provider: 'GitLab', name: 'personal access token', pattern: 'glpat-[A-Za-z0-9_.-]{20,320}', page: gitlab, example: 'glpat- 0*20' },
  { provider: 'GitLab', name: 'deploy token', pattern: 'gldt-[A-Za-z0-9_-]{20,64}', page: gitlab, example: 'gldt- 0*20' },
  { provider: 'GitLab', name: 'CI/CD job token', pattern: 'glcbt-[A-Za-z0-9_-]{20,512}', page: gitlab, example: 'glcbt- 0*24' },
  { provider: 'GitLab', name: 'trigger token', pattern: 'glptt-[A-Za-z0-9_-]{40,64}', page: gitlab, example: 'glptt- 0*40' },
  { provider: 'Slack', name: 'bot, user or app token', pattern: 'xox[abepors](?:\\.xox[bp])?-[A-Za-z0-9-]{10,250}', page: slack, example: 'xoxb- 0*24' },
  { provider: 'Slack', name: 'app-level token', pattern: 'xapp-[A-Za-z0-9-]{20,250}', page: slack, example: 'xapp- 0*40' },
  { provider: 'Anthropic', name: 'API key', pattern: 'sk-ant-[A-Za-z0-9_-]{20,250}', page: 'https://docs.claude.com/en/api/overview', example: 'sk-ant- 0*95' },
  { provider: 'OpenAI', name: 'project API key', pattern: 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}', page: openai, example: 'sk-proj- 0*48' },
  { provider: 'OpenAI', name: 'API key', pattern: 'sk-[A-Za-z0-9]{20,250}', page: openai, example: 'sk- 0*48' },
  { provider: 'Stripe', name: 'secret key', pattern: 'sk_(?:live|test)_[A-Za-z0-9]{16,250}', page: stripe, example: 'sk_test_ 0*24' },
  { provider: 'Stripe', name: 'restricted key', pattern: 'rk_(?:live|test)_[A-Za-z0-9]{16,250}', page: stripe, example: 'rk_test_ 0*24' },
  { provider: 'Stripe', name: 'webhook signing secret', pattern: 'whsec_[A-Za-z0-9+/=]{32,250}', page: 'https://docs.stripe.com/webhooks', example: 'whsec_ 0*32' },
  { provider: 'AWS', name: 'access key ID', pattern: '(?:AKIA|ASIA)[A-Z0-9]{16}', page: aws, example: 'AKIA 0*16' },
  { provider: 'Google', name: 'API key', pattern: 'AIza[A-Za-z0-9_-]{35}', page: 'https://cloud.google.com/docs/authentication/api-keys', example: 'AIza 0*35' },
  { provider: 'Google', name: 'OAuth access token', pattern: 'ya29\\.[A-Za-z0-9_-]{20,2048}', page: 'https://developers.google.com/identity/protocols/oauth2', example: 'ya29. 0*40' },
  { provider: 'Google', name: 'OAuth client secret', pattern: 'GOCSPX-[A-Za-z0-9_-]{28}', page: 'https://developers.google.com/identity/protocols/oauth2', example: 'GOCSPX- 0*28' },
  { provider: 'npm', name: 'access token', pattern: 'npm_[A-Za-z0-9]{36}', page: 'https://docs.npmjs.com/about-access-tokens', example: 'npm_ 0*36' },
  { provider: 'PyPI', name: 'API token', pattern: 'pypi-[A-Za-z0-9_-]{32,400}', page: 'https://pypi.org/help/#apitoken', example: 'pypi- 0*80' },
  { provider: 'SendGrid', name: 'API key', pattern: 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}', page: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys', example: 'SG. 0*22 . 0*43' },
  { provider: 'Hugging Face', name: 'access token', pattern: 'hf_[A-Za-z0-9]{30,40}', page: 'https://huggingface.co/docs/hub/security-tokens', example: 'hf_ 0*34' },
  { provider: 'DigitalOcean', name: 'access token', pattern: 'do[opr]_v1_[a-f0-9]{64}', page: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/', example: 'dop_v1_ 0*64' },
  { provider: 'Shopify', name: 'access token', pattern: 'shp(?:at|ca|pa|ss|ua)_[a-fA-F0-9]{32}', page: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens', example: 'shpat_ 0*32' },
  { provider: 'Atlassian', name: 'API token', pattern: 'ATATT3[A-Za-z0-9_=-]{60,250}', page: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/', example: 'ATATT3 0*180' },
  { provider: 'Postman', name: 'API key', pattern: 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}', page: 'https://learning.postman.com/docs/developer/postman-api/authentication/', example: 'PMAK- 0*24 - 0*34' },
  { provider: 'HashiCorp Vault', name: 'service token', pattern: 'hvs\\.[A-Za-z0-9_-]{24,250}', page: 'https://developer.hashicorp.com/vault/docs/concepts/tokens', example: 'hvs. 0*90' },
  { provider: 'Linear', name: 'API key', pattern: 'lin_api_[A-Za-z0-9]{40}', page: 'https://linear.app/developers/graphql', example: 'lin_api_ 0*40' },
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
