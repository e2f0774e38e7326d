import type { SecretFormat } from './format.ts';

const aws = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const google = 'https://developers.google.com/identity/protocols/oauth2';
const digitalOcean = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const vault = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';
const fly = 'https://fly.io/docs/security/tokens/';
const planetScale = 'https://planetscale.com/docs/api/reference/service-tokens';
const doppler = 'https://docs.doppler.com/docs/service-tokens';
const yandex = 'https://yandex.cloud/en/docs/iam/concepts/authorization/';
const tailscale = 'https://tailscale.com/kb/1085/auth-keys';
const azureStorage = 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage';

/** Clouds, platforms and what keeps their secrets. */
// biome-ignore format: one format a row
export const cloud: readonly SecretFormat[] = [
  { provider: 'AWS', name: 'access key ID', pattern: 'AKIA[A-Z0-9]{16}', check: 'base32', page: aws, example: 'AKIA 0*16' },
  { provider: 'AWS', name: 'temporary access key ID', pattern: 'ASIA[A-Z0-9]{16}', check: 'base32', page: aws, example: 'ASIA 0*16' },
  { provider: 'AWS', name: 'Bedrock API key', pattern: 'ABSK[A-Za-z0-9+/]{109,269}={0,2}', page: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html', example: 'ABSK 0*110' },
  { provider: 'AWS', name: 'secret access key', pattern: '[sS]ecret_?(?:[aA]ccess_?)?[kK]ey["\']?[ \\t]{0,20}[:=][ \\t]{0,20}["\']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])', anchors: ['et_[aAkK]', 'et[A]c', 'etKe'], at: [4], check: 'mixed', page: aws, example: 'secret_access_key= 0*40' },
  { provider: 'AWS', name: 'secret access key variable', pattern: 'SECRET_(?:ACCESS_)?KEY["\']?[ \\t]{0,20}[:=][ \\t]{0,20}["\']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])', check: 'mixed', page: aws, example: 'SECRET_ACCESS_KEY= 0*40' },
  { provider: 'Amazon', name: 'MWS auth token', pattern: 'amzn\\.mws\\.[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: 'https://developer-docs.amazon.com/sp-api/', example: 'amzn.mws. 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'Google', name: 'API key', pattern: 'AIza[A-Za-z0-9_-]{35}', page: 'https://cloud.google.com/docs/authentication/api-keys', example: 'AIza 0*35' },
  { provider: 'Google', name: 'OAuth access token', pattern: 'ya29\\.[A-Za-z0-9_-]{20,2048}', page: google, example: 'ya29. 0*40' },
  { provider: 'Google', name: 'OAuth refresh token', pattern: '1//0[A-Za-z0-9_-]{40,128}', page: google, example: '1//0 0*60' },
  { provider: 'Google', name: 'OAuth client secret', pattern: 'GOCSPX-[A-Za-z0-9_-]{28}', page: google, example: 'GOCSPX- 0*28' },
  { provider: 'Microsoft Entra', name: 'client secret', pattern: '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}', anchors: ['\\dQ~[A-Za-z0-9_~.-]'], at: [3], page: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials', example: '000 8Q~ 0*34' },
  { provider: 'Azure', name: 'account key', pattern: 'AccountKey=([A-Za-z0-9+/]{86}==)', anchors: ['ntKe'], at: [5], severity: 'error', page: azureStorage, example: 'AccountKey= 0*86 ==' },
  { provider: 'Azure', name: 'shared access key', pattern: 'SharedAccessKey=([A-Za-z0-9+/]{43}=)', anchors: ['ssKe'], at: [10], page: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas', example: 'SharedAccessKey= 0*43 =' },
  { provider: 'Azure', name: 'shared access signature', pattern: '(?<=[?&])sig=([A-Za-z0-9/+%_-]{40,200})', anchors: ['sig='], at: [0], check: 'mixed', page: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview', example: '&sig= 0*43 %3D' },
  { provider: 'Alibaba Cloud', name: 'access key ID', pattern: 'LTAI[A-Za-z0-9]{12,20}', page: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair', example: 'LTAI 0*20' },
  { provider: 'Tencent Cloud', name: 'secret ID', pattern: 'AKID[A-Za-z0-9]{13,40}', check: 'digit', page: 'https://www.tencentcloud.com/document/product/598/32675', example: 'AKID 0*32' },
  { provider: 'Yandex Cloud', name: 'API key', pattern: 'AQVN[A-Za-z0-9_-]{35,38}', page: yandex, example: 'AQVN 0*36' },
  { provider: 'Yandex Cloud', name: 'IAM token', pattern: 't1\\.[A-Za-z0-9_-]{20,400}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}', page: yandex, example: 't1. 0*40 . 0*86' },
  { provider: 'Yandex Cloud', name: 'static access key', pattern: 'YCAJE[A-Za-z0-9_-]{20,33}', page: yandex, example: 'YCAJE 0*20' },
  { provider: 'DigitalOcean', name: 'personal access token', pattern: 'dop_v1_[a-f0-9]{64}', page: digitalOcean, example: 'dop_v1_ 0*64' },
  { provider: 'DigitalOcean', name: 'OAuth access token', pattern: 'doo_v1_[a-f0-9]{64}', page: digitalOcean, example: 'doo_v1_ 0*64' },
  { provider: 'DigitalOcean', name: 'refresh token', pattern: 'dor_v1_[a-f0-9]{64}', page: digitalOcean, example: 'dor_v1_ 0*64' },
  { provider: 'Cloudflare', name: 'origin CA key', pattern: 'v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}', severity: 'error', page: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/', example: 'v1.0- 0*24 - 0*146' },
  { provider: 'Heroku', name: 'API key', pattern: 'HRKU-(?:AA[A-Za-z0-9_-]{58}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})', page: 'https://devcenter.heroku.com/articles/authentication', example: 'HRKU-AA 0*58' },
  { provider: 'Fly.io', name: 'access token', pattern: 'fo1_[A-Za-z0-9_-]{43}', page: fly, example: 'fo1_ 0*43' },
  { provider: 'Fly.io', name: 'macaroon', pattern: 'fm2_[A-Za-z0-9+/]{100,2000}={0,3}', page: fly, example: 'fm2_ 0*120' },
  { provider: 'Render', name: 'API key', pattern: 'rnd_[A-Za-z0-9]{32}', page: 'https://render.com/docs/api', example: 'rnd_ 0*32' },
  { provider: 'Netlify', name: 'personal access token', pattern: 'nfp_[A-Za-z0-9]{36,40}', page: 'https://docs.netlify.com/api/get-started/', example: 'nfp_ 0*36' },
  { provider: 'Vercel', name: 'Blob read-write token', pattern: 'vercel_blob_rw_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{24,40}', anchors: ['el_b'], at: [4], page: 'https://vercel.com/docs/vercel-blob', example: 'vercel_blob_rw_ 0*16 _ 0*30' },
  { provider: 'PlanetScale', name: 'service token', pattern: 'pscale_tkn_[A-Za-z0-9_=.-]{32,64}', page: planetScale, example: 'pscale_tkn_ 0*43' },
  { provider: 'PlanetScale', name: 'password', pattern: 'pscale_pw_[A-Za-z0-9_=.-]{32,64}', page: planetScale, example: 'pscale_pw_ 0*43' },
  { provider: 'PlanetScale', name: 'OAuth token', pattern: 'pscale_oauth_[A-Za-z0-9_=.-]{32,64}', page: planetScale, example: 'pscale_oauth_ 0*43' },
  { provider: 'Supabase', name: 'personal access token', pattern: 'sbp_[a-f0-9]{40}', page: 'https://supabase.com/docs/reference/api/introduction', example: 'sbp_ 0*40' },
  { provider: 'Supabase', name: 'secret key', pattern: 'sb_secret_[A-Za-z0-9_-]{31}', severity: 'error', page: 'https://supabase.com/docs/guides/api/api-keys', example: 'sb_secret_ 0*31' },
  { provider: 'Neon', name: 'API key', pattern: 'napi_[A-Za-z0-9]{64}', page: 'https://neon.com/docs/manage/api-keys', example: 'napi_ 0*64' },
  { provider: 'HashiCorp Vault', name: 'service token', pattern: 'hvs\\.[A-Za-z0-9_-]{24,250}', page: vault, example: 'hvs. 0*90' },
  { provider: 'HashiCorp Vault', name: 'batch token', pattern: 'hvb\\.[A-Za-z0-9_-]{100,400}', page: vault, example: 'hvb. 0*140' },
  { provider: 'HashiCorp Vault', name: 'recovery token', pattern: 'hvr\\.[A-Za-z0-9_-]{24,250}', severity: 'error', page: vault, example: 'hvr. 0*90' },
  { provider: 'HCP Terraform', name: 'API token', pattern: '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}', anchors: ['\\.atl'], at: [14], page: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens', example: '0*14 .atlasv1. 0*67' },
  { provider: 'Pulumi', name: 'access token', pattern: 'pul-[a-f0-9]{40}', page: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/', example: 'pul- 0*40' },
  { provider: 'Doppler', name: 'personal token', pattern: 'dp\\.(?:pt|ct|sa|scim|audit)\\.[A-Za-z0-9]{40,44}', page: doppler, example: 'dp.pt. 0*43' },
  { provider: 'Doppler', name: 'service token', pattern: 'dp\\.st\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}', page: doppler, example: 'dp.st.dev. 0*43' },
  { provider: 'Tailscale', name: 'key', pattern: 'tskey-[a-z]{3,10}-[A-Za-z0-9]{8,30}-[A-Za-z0-9]{20,64}', page: tailscale, example: 'tskey-auth- 0*16 - 0*32' },
  { provider: '1Password', name: 'service account token', pattern: 'ops_eyJ[A-Za-z0-9+/_-]{200,2000}={0,3}', severity: 'error', page: 'https://developer.1password.com/docs/service-accounts/', example: 'ops_eyJ 0*250' },
  { provider: '1Password', name: 'secret key', pattern: 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}', severity: 'error', page: 'https://support.1password.com/secret-key-security/', example: 'A3- 0*6 - 0*11 - 0*5 - 0*5 - 0*5' },
  { provider: 'Infisical', name: 'service token', pattern: 'st\\.[a-f0-9]{24}\\.[a-f0-9]{32}\\.[a-f0-9]{32}', page: 'https://infisical.com/docs/documentation/platform/token', example: 'st. 0*24 . 0*32 . 0*32' },
  { provider: 'Ory', name: 'personal access token', pattern: 'ory_pat_[A-Za-z0-9]{32}', page: 'https://www.ory.sh/docs/concepts/personal-access-token', example: 'ory_pat_ 0*32' },
  { provider: 'OpenShift', name: 'access token', pattern: 'sha256~[A-Za-z0-9_-]{43}', page: 'https://docs.redhat.com/en/documentation/openshift_container_platform/', example: 'sha256~ 0*43' },
  { provider: 'Scaleway', name: 'access key', pattern: 'SCW[A-Z0-9]{17}', check: 'digit', page: 'https://www.scaleway.com/en/docs/iam/concepts/', example: 'SCW 0*17' },
  { provider: 'Adobe', name: 'client secret', pattern: 'p8e-[A-Za-z0-9_-]{32}', check: 'digit', page: 'https://developer.adobe.com/developer-console/docs/guides/credentials/', example: 'p8e- 0*32' },
];
