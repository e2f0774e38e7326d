import type { Product } from './product.ts';

/** JFrog Artifactory and Access. */
export const jfrogArtifactory: Product = {
  id: 'jfrog-artifactory',
  name: 'JFrog Artifactory',
  fingerprints: [
    { header: ['X-JFrog-Version', /./] },
    { header: ['X-Artifactory-Id', /./] },
    { header: ['Server', /^Artifactory/] },
    { host: /\.jfrog\.io$/ },
  ],
  rows: [
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Token failed verification: expired$/,
      source: 'jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    },
    {
      id: 'token-unreadable',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^Token failed verification: parse$/,
      source: 'jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    },
    {
      id: 'api-key-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Props Authentication Token not found$/,
      source: 'JFrog Artifactory, answer to an unknown API key (X-JFrog-Art-Api)',
    },
    {
      id: 'encrypted-password',
      causes: ['step-up-required', 'malformed-credentials'],
      status: 401,
      text: /^Artifactory configured to accept only encrypted passwords/,
      source: 'jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords',
    },
    {
      id: 'login-delay',
      causes: ['account-locked'],
      status: [401, 403, 429],
      text: /^This request is blocked due to recurrent login failures/,
      source: 'jfrog.com/help, User Lock and Login Suspension',
    },
    {
      id: 'bad-credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Bad credentials|Wrong username was used)$/,
      fingerprinted: true,
      source: 'https://github.com/jfrog/jfrog-cli/issues/416',
    },
  ],
};
