import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Bitbucket Server and Data Center: the exception names the reason. */
export const bitbucketServer: Product = {
  id: 'bitbucket-server',
  name: 'Bitbucket Data Center',
  fingerprints: [
    { header: ['WWW-Authenticate', /realm="Atlassian Bitbucket"/] },
    { body: /"exceptionName":"com\.atlassian\.bitbucket\./ },
  ],
  rows: [
    // Even the right password is refused until the CAPTCHA is solved in a browser.
    {
      id: 'captcha',
      causes: ['account-locked'],
      status: [401, 403],
      text: /\.auth\.CaptchaRequiredAuthenticationException$/,
      source: 'github.com/jenkinsci/stashnotifier-plugin/issues/263',
    },
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: 401,
      text: /\.auth\.IncorrectPasswordAuthenticationException$/,
      source: 'developer.atlassian.com/server/bitbucket, com.atlassian.bitbucket.auth',
    },

    // A 401 of a known user.
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^com\.atlassian\.bitbucket\.AuthorisationException$/,
      when: identified,
      source: 'github.com/tomasbjerre/pull-request-notifier-for-bitbucket/issues/135',
    },
    {
      id: 'permission-anonymous',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^com\.atlassian\.bitbucket\.AuthorisationException$/,
      when: anonymous,
      source: 'github.com/tomasbjerre/pull-request-notifier-for-bitbucket/issues/135',
    },
  ],
};
