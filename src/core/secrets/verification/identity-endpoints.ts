import type { Header } from '../../evidence/exchange.ts';

/** Where a provider tells whose a secret is: a request that reads and changes nothing. */
export interface IdentityEndpoint {
  readonly provider: string;
  /** The literals that it is asked about; absent where only the provider's name tells. */
  readonly fits?: RegExp;
  readonly method: 'GET' | 'POST';
  /** `{secret}` stands for the secret, where it travels in the path. */
  readonly url: string;
  /** How the secret is sent, `{secret}` in its place; empty where the URL holds it. */
  readonly header: string;
  readonly more?: readonly Header[];
  readonly body?: string;
  /** The beginning of a body that says yes, and of one that says no, for answers with status 200 either way. */
  readonly says?: { readonly yes: RegExp; readonly no: RegExp };
  /** Statuses that mean no, besides 401. */
  readonly refuses?: readonly number[];
  /** The provider's page about it. */
  readonly page: string;
}

const bearer = 'Authorization: Bearer {secret}';

/** Every provider that can be asked, by the name that findings carry. */
// biome-ignore format: one provider a row
export const identityEndpoints: readonly IdentityEndpoint[] = [
  { provider: 'GitHub', fits: /^(?:gh[pou]_|github_pat_)/, method: 'GET', url: 'https://api.github.com/user', header: bearer, page: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user' },
  { provider: 'GitLab', fits: /^glpat-/, method: 'GET', url: 'https://gitlab.com/api/v4/user', header: 'PRIVATE-TOKEN: {secret}', page: 'https://docs.gitlab.com/api/users/' },
  { provider: 'Slack', fits: /^xox[abeprs]/, method: 'POST', url: 'https://slack.com/api/auth.test', header: bearer, says: { yes: /^\s*\{\s*"ok"\s*:\s*true\b/, no: /^\s*\{\s*"ok"\s*:\s*false\b/ }, page: 'https://docs.slack.dev/reference/methods/auth.test' },
  { provider: 'Stripe', fits: /^[sr]k_(?:live|test)_/, method: 'GET', url: 'https://api.stripe.com/v1/account', header: bearer, page: 'https://docs.stripe.com/api/accounts/retrieve' },
  { provider: 'Anthropic', fits: /^sk-ant-/, method: 'GET', url: 'https://api.anthropic.com/v1/models', header: 'X-Api-Key: {secret}', more: [['anthropic-version', '2023-06-01']], page: 'https://docs.claude.com/en/api/models-list' },
  { provider: 'OpenAI', fits: /^sk-(?!ant-|or-)/, method: 'GET', url: 'https://api.openai.com/v1/models', header: bearer, page: 'https://platform.openai.com/docs/api-reference/models/list' },
  { provider: 'Hugging Face', fits: /^hf_/, method: 'GET', url: 'https://huggingface.co/api/whoami-v2', header: bearer, page: 'https://huggingface.co/docs/hub/api' },
  { provider: 'SendGrid', fits: /^SG\./, method: 'GET', url: 'https://api.sendgrid.com/v3/scopes', header: bearer, page: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions' },
  { provider: 'DigitalOcean', fits: /^do[op]_v1_/, method: 'GET', url: 'https://api.digitalocean.com/v2/account', header: bearer, page: 'https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account' },
  { provider: 'Postman', fits: /^PMAK-/, method: 'GET', url: 'https://api.getpostman.com/me', header: 'X-Api-Key: {secret}', page: 'https://learning.postman.com/docs/developer/postman-api/authentication/' },
  { provider: 'Linear', fits: /^lin_api_/, method: 'POST', url: 'https://api.linear.app/graphql', header: 'Authorization: {secret}', more: [['Content-Type', 'application/json']], body: '{"query":"{ viewer { id } }"}', says: { yes: /^\s*\{\s*"data"\s*:\s*\{\s*"viewer"\s*:\s*\{/, no: /^\s*\{\s*"errors"/ }, refuses: [400], page: 'https://linear.app/developers/graphql' },
  { provider: 'Telegram', fits: /^\d{8,10}:[\w-]{35}$/, method: 'GET', url: 'https://api.telegram.org/bot{secret}/getMe', header: '', refuses: [404], page: 'https://core.telegram.org/bots/api#getme' },
  { provider: 'Notion', fits: /^(?:ntn_|secret_)/, method: 'GET', url: 'https://api.notion.com/v1/users/me', header: bearer, more: [['Notion-Version', '2022-06-28']], page: 'https://developers.notion.com/reference/get-self' },
  { provider: 'Cloudflare', method: 'GET', url: 'https://api.cloudflare.com/client/v4/user/tokens/verify', header: bearer, refuses: [400], page: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/' },
  { provider: 'Discord', method: 'GET', url: 'https://discord.com/api/v10/users/@me', header: 'Authorization: Bot {secret}', page: 'https://discord.com/developers/docs/resources/user#get-current-user' },
  { provider: 'Asana', method: 'GET', url: 'https://app.asana.com/api/1.0/users/me', header: bearer, page: 'https://developers.asana.com/reference/getuser' },
  { provider: 'Figma', fits: /^figd_/, method: 'GET', url: 'https://api.figma.com/v1/me', header: 'X-Figma-Token: {secret}', page: 'https://developers.figma.com/docs/rest-api/users-endpoints/' },
  { provider: 'Airtable', fits: /^pat\w{14}\./, method: 'GET', url: 'https://api.airtable.com/v0/meta/whoami', header: bearer, page: 'https://airtable.com/developers/web/api/get-user-id-scopes' },
  { provider: 'Heroku', fits: /^HRKU-/, method: 'GET', url: 'https://api.heroku.com/account', header: bearer, more: [['Accept', 'application/vnd.heroku+json; version=3']], page: 'https://devcenter.heroku.com/articles/platform-api-reference#account' },
  { provider: 'Dropbox', fits: /^sl\./, method: 'POST', url: 'https://api.dropboxapi.com/2/users/get_current_account', header: bearer, page: 'https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account' },
  { provider: 'CircleCI', fits: /^CCIPAT_/, method: 'GET', url: 'https://circleci.com/api/v2/me', header: 'Circle-Token: {secret}', page: 'https://circleci.com/docs/api/v2/#operation/getCurrentUser' },
  { provider: 'Netlify', fits: /^nfp_/, method: 'GET', url: 'https://api.netlify.com/api/v1/user', header: bearer, page: 'https://open-api.netlify.com/#tag/user/operation/getCurrentUser' },
];

/** Whom a secret can be asked about: the provider that its format names. `undefined` where that cannot be told. */
export function verifierOf(
  literal: string,
  { provider }: { readonly provider?: string },
): IdentityEndpoint | undefined {
  if (provider === undefined || !isSendable(literal)) return undefined;
  const row = identityEndpoints.find(each => each.provider === provider);
  return row?.fits === undefined || row.fits.test(literal) ? row : undefined;
}

/** What has white space or a quotation mark in it is no single secret, and could become a header of its own. */
function isSendable(literal: string): boolean {
  return /^[!-~]{8,4096}$/.test(literal) && !/["'\\]/.test(literal);
}

/** The request that asks. */
export function identityRequest(
  { method, url, header, more = [], body }: IdentityEndpoint,
  secret: string,
): { method: string; url: string; headers: Header[]; body?: string } {
  const put = (text: string, value: string) => text.split('{secret}').join(value);
  const [name = '', value = ''] = header.split(': ', 2);
  return {
    method,
    url: put(url, encodeURIComponent(secret).replaceAll('%3A', ':')),
    headers: [...(name === '' ? [] : [[name, put(value, secret)] as const]), ...more],
    ...(body === undefined ? {} : { body }),
  };
}
