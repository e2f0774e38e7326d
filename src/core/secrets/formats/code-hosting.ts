import type { SecretFormat } from './format.ts';

const github =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const gitlab = 'https://docs.gitlab.com/security/tokens/';
const bitbucket = 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/';
const atlassian =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';
const sonar = 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/';

/** Where code lives and is built. */
// biome-ignore format: one format a row
export const codeHosting: readonly SecretFormat[] = [
  { provider: 'GitHub', name: 'personal access token', pattern: 'ghp_[A-Za-z0-9]{36,251}', check: 'crc32', page: github, example: 'ghp_ 0*36' },
  { provider: 'GitHub', name: 'fine-grained personal access token', pattern: 'github_pat_[A-Za-z0-9_]{36,244}', anchors: ['b_pa'], at: [5], page: github, example: 'github_pat_ 0*82' },
  { provider: 'GitHub', name: 'OAuth access token', pattern: 'gho_[A-Za-z0-9]{36,251}', check: 'crc32', page: github, example: 'gho_ 0*36' },
  { provider: 'GitHub', name: 'app user access token', pattern: 'ghu_[A-Za-z0-9]{36,251}', check: 'crc32', page: github, example: 'ghu_ 0*36' },
  { provider: 'GitHub', name: 'app installation access token', pattern: 'ghs_[A-Za-z0-9]{36,251}', check: 'crc32', page: github, example: 'ghs_ 0*36' },
  { provider: 'GitHub', name: 'app refresh token', pattern: 'ghr_[A-Za-z0-9]{36,251}', check: 'crc32', page: github, example: 'ghr_ 0*76' },
  { provider: 'GitLab', name: 'personal access token', pattern: 'glpat-[A-Za-z0-9_.-]{20,320}', page: gitlab, example: 'glpat- 0*20' },
  { provider: 'GitLab', name: 'deploy token', pattern: 'gldt-[A-Za-z0-9_-]{20,64}', page: gitlab, example: 'gldt- 0*20' },
  { provider: 'GitLab', name: 'CI/CD job token', pattern: 'glcbt-[A-Za-z0-9_-]{20,512}', page: gitlab, example: 'glcbt- 0*24' },
  { provider: 'GitLab', name: 'trigger token', pattern: 'glptt-[A-Za-z0-9_-]{40,64}', page: gitlab, example: 'glptt- 0*40' },
  { provider: 'GitLab', name: 'runner authentication token', pattern: 'glrt-[A-Za-z0-9_.-]{20,320}', page: gitlab, example: 'glrt- 0*20' },
  { provider: 'GitLab', name: 'runner registration token', pattern: 'GR1348941[A-Za-z0-9_-]{20}', page: gitlab, example: 'GR1348941 0*20' },
  { provider: 'GitLab', name: 'feed token', pattern: 'glft-[A-Za-z0-9_-]{20,80}', page: gitlab, example: 'glft- 0*20' },
  { provider: 'GitLab', name: 'incoming mail token', pattern: 'glimt-[A-Za-z0-9_-]{25}', page: gitlab, example: 'glimt- 0*25' },
  { provider: 'GitLab', name: 'agent token', pattern: 'glagent-[A-Za-z0-9_-]{50,1024}', page: gitlab, example: 'glagent- 0*50' },
  { provider: 'GitLab', name: 'SCIM token', pattern: 'glsoat-[A-Za-z0-9_-]{20}', page: gitlab, example: 'glsoat- 0*20' },
  { provider: 'GitLab', name: 'OAuth application secret', pattern: 'gloas-[A-Za-z0-9_-]{64}', page: gitlab, example: 'gloas- 0*64' },
  { provider: 'GitLab', name: 'feature flags client token', pattern: 'glffct-[A-Za-z0-9_-]{20}', page: gitlab, example: 'glffct- 0*20' },
  { provider: 'Bitbucket', name: 'app password', pattern: 'ATBB[A-Za-z0-9]{32}', page: bitbucket, example: 'ATBB 0*32' },
  { provider: 'Bitbucket', name: 'access token', pattern: 'ATCTT3[A-Za-z0-9_=-]{60,250}', page: bitbucket, example: 'ATCTT3 0*180' },
  { provider: 'Atlassian', name: 'API token', pattern: 'ATATT3[A-Za-z0-9_=-]{60,250}', page: atlassian, example: 'ATATT3 0*180' },
  { provider: 'Sourcegraph', name: 'access token', pattern: 'sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}', page: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token', example: 'sgp_ 0*40' },
  { provider: 'SonarQube', name: 'user token', pattern: 'squ_[a-f0-9]{40}', page: sonar, example: 'squ_ 0*40' },
  { provider: 'SonarQube', name: 'project token', pattern: 'sqp_[a-f0-9]{40}', page: sonar, example: 'sqp_ 0*40' },
  { provider: 'SonarQube', name: 'global analysis token', pattern: 'sqa_[a-f0-9]{40}', page: sonar, example: 'sqa_ 0*40' },
  { provider: 'CircleCI', name: 'personal API token', pattern: 'CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}', page: 'https://circleci.com/docs/managing-api-tokens/', example: 'CCIPAT_ 0*22 _ 0*40' },
  { provider: 'CircleCI', name: 'project API token', pattern: 'CCIPRJ_[A-Za-z0-9]{22}_[a-f0-9]{40}', page: 'https://circleci.com/docs/managing-api-tokens/', example: 'CCIPRJ_ 0*22 _ 0*40' },
  { provider: 'Buildkite', name: 'user access token', pattern: 'bkua_[a-z0-9]{40}', page: 'https://buildkite.com/docs/apis/managing-api-tokens', example: 'bkua_ 0*40' },
  { provider: 'Octopus Deploy', name: 'API key', pattern: 'API-[A-Z0-9]{26,32}', check: 'digit', page: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key', example: 'API- 0*26' },
  { provider: 'Harness', name: 'personal access token', pattern: 'pat\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}', page: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/', example: 'pat. 0*22 . 0*24 . 0*20' },
  { provider: 'Harness', name: 'service account token', pattern: 'sat\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}', page: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/', example: 'sat. 0*22 . 0*24 . 0*20' },
  { provider: 'Postman', name: 'API key', pattern: 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}', page: 'https://learning.postman.com/docs/developer/postman-api/authentication/', example: 'PMAK- 0*24 - 0*34' },
  { provider: 'Postman', name: 'collection access key', pattern: 'PMAT-[A-Z0-9]{26}', page: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/', example: 'PMAT- 0*26' },
  { provider: 'Infracost', name: 'API key', pattern: 'ico-[A-Za-z0-9]{32}', page: 'https://www.infracost.io/docs/', example: 'ico- 0*32' },
  { provider: 'WakaTime', name: 'API key', pattern: 'waka_[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: 'https://wakatime.com/developers', example: 'waka_ 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'ReadMe', name: 'API key', pattern: 'rdme_[a-z0-9]{70}', page: 'https://docs.readme.com/main/reference/intro-authentication', example: 'rdme_ 0*70' },
];
