import type { Product } from './product.ts';

/** The OAuth server of OpenShift, which logs people in for the command line. */
export const openshift: Product = {
  id: 'openshift',
  name: 'OpenShift OAuth server',
  fingerprints: [{ host: /^oauth-openshift\./ }],
  rows: [
    // Any non-empty value will do.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 401,
      text: /^A non-empty X-CSRF-Token header is required to receive basic-auth challenges$/,
      source: 'openshift/oauth-server, e2e: openshift-challenging-client',
    },

    // The identity provider works in browsers alone.
    {
      id: 'token-by-browser',
      causes: ['sso-required'],
      status: 401,
      header: ['Warning', /"You must obtain an API token by visiting https?:\/\//],
      source: 'openshift/oauth-server, pkg/oauthserver/oauth/handlers (challenge with a Warning header)',
    },
  ],
};
