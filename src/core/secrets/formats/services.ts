import type { SecretFormat } from './format.ts';

const newRelic = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';
const grafana = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/';
const sentry = 'https://docs.sentry.io/account/auth-tokens/';
const launchDarkly = 'https://launchdarkly.com/docs/home/account/api';
const notion = 'https://developers.notion.com/reference/authentication';
const dropbox = 'https://www.dropbox.com/developers/documentation/http/documentation';
const settleMint = 'https://console.settlemint.com/documentation/';

/** Databases as a service, monitoring, work and design. */
// biome-ignore format: one format a row
export const services: readonly SecretFormat[] = [
  { provider: 'Databricks', name: 'personal access token', pattern: 'dapi[a-f0-9]{32}(?:-\\d)?', page: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat', example: 'dapi 0*32' },
  { provider: 'Prefect', name: 'API key', pattern: 'pnu_[A-Za-z0-9]{36}', page: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys', example: 'pnu_ 0*36' },
  { provider: 'DataStax Astra', name: 'application token', pattern: 'AstraCS:[A-Za-z0-9]{20,30}:[a-f0-9]{64}', anchors: ['raCS'], at: [3], page: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html', example: 'AstraCS: 0*24 : 0*64' },
  { provider: 'ClickHouse Cloud', name: 'API secret', pattern: '4b1d[A-Za-z0-9]{38}', check: 'mixed', page: 'https://clickhouse.com/docs/cloud/manage/openapi', example: '4b1d 0*38' },
  { provider: 'Airtable', name: 'personal access token', pattern: 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}', anchors: ['[^A-Za-z0-9_]pat'], at: [-1], page: 'https://airtable.com/developers/web/api/authentication', example: 'pat 0*14 . 0*64' },
  { provider: 'Dynatrace', name: 'API token', pattern: 'dt0c01\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}', page: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens', example: 'dt0c01. 0*24 . 0*64' },
  { provider: 'Grafana', name: 'service account token', pattern: 'glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}', page: grafana, example: 'glsa_ 0*32 _ 0*8' },
  { provider: 'Grafana', name: 'cloud access policy token', pattern: 'glc_eyJ[A-Za-z0-9+/]{30,400}={0,3}', page: grafana, example: 'glc_eyJ 0*60' },
  { provider: 'Grafana', name: 'API key', pattern: 'eyJrIjoi[A-Za-z0-9]{60,400}={0,3}', page: grafana, example: 'eyJrIjoi 0*70' },
  { provider: 'New Relic', name: 'user key', pattern: 'NRAK-[A-Z0-9]{27}', page: newRelic, example: 'NRAK- 0*27' },
  { provider: 'New Relic', name: 'insert key', pattern: 'NRII-[A-Za-z0-9_-]{32}', page: newRelic, example: 'NRII- 0*32' },
  { provider: 'New Relic', name: 'browser key', pattern: 'NRJS-[a-f0-9]{19}', severity: 'hint', page: newRelic, example: 'NRJS- 0*19' },
  { provider: 'Sentry', name: 'organization token', pattern: 'sntrys_eyJ[A-Za-z0-9+/=]{40,400}_[A-Za-z0-9+/]{43}', page: sentry, example: 'sntrys_eyJ 0*100 _ 0*43' },
  { provider: 'Sentry', name: 'user token', pattern: 'sntryu_[a-f0-9]{64}', page: sentry, example: 'sntryu_ 0*64' },
  { provider: 'PostHog', name: 'personal API key', pattern: 'phx_[A-Za-z0-9]{40,60}', page: 'https://posthog.com/docs/api', example: 'phx_ 0*43' },
  { provider: 'LaunchDarkly', name: 'SDK key', pattern: 'sdk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: launchDarkly, example: 'sdk- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'LaunchDarkly', name: 'API access token', pattern: 'api-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: launchDarkly, example: 'api- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'Linear', name: 'API key', pattern: 'lin_api_[A-Za-z0-9]{40}', page: 'https://linear.app/developers/graphql', example: 'lin_api_ 0*40' },
  { provider: 'Linear', name: 'OAuth token', pattern: 'lin_oauth_[a-f0-9]{64}', page: 'https://linear.app/developers/oauth-2-0-authentication', example: 'lin_oauth_ 0*64' },
  { provider: 'Notion', name: 'integration token', pattern: 'ntn_\\d{11}[A-Za-z0-9]{35}', page: notion, example: 'ntn_ 0*46' },
  { provider: 'Notion', name: 'internal integration secret', pattern: 'secret_[A-Za-z0-9]{43}', anchors: ['et_[A-Za-z0-9]'], at: [4], check: 'mixed', page: notion, example: 'secret_ 0*43' },
  { provider: 'Figma', name: 'personal access token', pattern: 'fig[durh]_[A-Za-z0-9_-]{40}', page: 'https://developers.figma.com/docs/rest-api/authentication/', example: 'figd_ 0*40' },
  { provider: 'Frame.io', name: 'developer token', pattern: 'fio-u-[A-Za-z0-9_=-]{64}', page: 'https://developer.adobe.com/frameio/', example: 'fio-u- 0*64' },
  { provider: 'HubSpot', name: 'private app token', pattern: 'pat-(?:na|eu|ap)\\d-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview', example: 'pat-na1- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'Typeform', name: 'personal access token', pattern: 'tfp_[A-Za-z0-9_.=-]{40,64}', check: 'digit', page: 'https://www.typeform.com/developers/get-started/personal-access-token/', example: 'tfp_ 0*59' },
  { provider: 'Contentful', name: 'personal access token', pattern: 'CFPAT-[A-Za-z0-9_-]{43}', page: 'https://www.contentful.com/developers/docs/references/authentication/', example: 'CFPAT- 0*43' },
  { provider: 'Apify', name: 'API token', pattern: 'apify_api_[A-Za-z0-9]{34,40}', page: 'https://docs.apify.com/platform/integrations/api', example: 'apify_api_ 0*36' },
  { provider: 'Dropbox', name: 'access token', pattern: 'sl\\.(?:u\\.)?[A-Za-z0-9_=-]{130,1400}', page: dropbox, example: 'sl. 0*135' },
  { provider: 'Zuplo', name: 'API key', pattern: 'zpka_[a-f0-9]{32}_[a-f0-9]{8}', page: 'https://zuplo.com/docs/articles/api-key-management', example: 'zpka_ 0*32 _ 0*8' },
  { provider: 'SettleMint', name: 'access token', pattern: 'sm_(?:pat|aat|sat)_[A-Za-z0-9]{16}', page: settleMint, example: 'sm_pat_ 0*16' },
  { provider: 'MaxMind', name: 'license key', pattern: '[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk', anchors: ['_mmk'], at: [36], page: 'https://support.maxmind.com/hc/en-us/articles/4407111582235', example: '0*6 _ 0*29 _mmk' },
  { provider: 'Mapbox', name: 'secret token', pattern: 'sk\\.eyJ[A-Za-z0-9_-]{20,200}\\.[A-Za-z0-9_-]{22}', page: 'https://docs.mapbox.com/help/getting-started/access-tokens/', example: 'sk.eyJ 0*60 . 0*22' },
  { provider: 'Okta', name: 'API token', pattern: 'SSWS[ \\t]{1,3}(00[A-Za-z0-9_-]{38,40})', page: 'https://developer.okta.com/docs/guides/create-an-api-token/main/', example: 'SSWS ~ 00 0*40' },
];
