import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of WordPress: cookies with a nonce, application passwords, the JWT plugin. */
export const wordpress: Product = {
  id: 'wordpress',
  name: 'WordPress',
  fingerprints: [
    { header: ['Link', /rel="https:\/\/api\.w\.org\/"/] },
    { body: /^\{"code":"(?:rest_|jwt_auth|\[jwt_auth\])/ },
  ],
  rows: [
    {
      id: 'nonce',
      causes: ['csrf-failed'],
      status: 403,
      text: /^rest_cookie_invalid_nonce$/,
      source: 'WordPress/wordpress-develop, src/wp-includes/rest-api.php',
    },
    // With a login cookie and without a nonce the request counts as anonymous.
    {
      id: 'cookie-without-nonce',
      causes: ['csrf-failed', 'session-expired'],
      status: 401,
      text: /^rest_(?:not_logged_in|forbidden(?:_context)?|cannot_(?:create|edit|view|delete|read|publish|update)\w*)$/,
      when: ({ credentials, exchange }) =>
        credentials.some(({ kind, name }) => kind === 'cookie' && name.startsWith('wordpress_logged_in_')) &&
        !exchange?.request.headers.some(([name]) => /^x-wp-nonce$/i.test(name)),
      source: 'developer.wordpress.org/rest-api/using-the-rest-api/authentication/',
    },
    // 401 instead of 403 means that WordPress saw nobody: the header was dropped on the way to PHP, nothing there reads its scheme, or the site has no application passwords yet.
    {
      id: 'header-lost',
      causes: ['server-misconfigured', 'scheme-mismatch', 'invalid-credentials'],
      status: 401,
      text: /^rest_(?:not_logged_in|forbidden(?:_context)?|cannot_(?:create|edit|view|delete|read|publish|update)\w*)$/,
      when: authorized,
      source: 'github.com/WP-API/node-wpapi/issues/349',
    },
    // The words are of permissions, 401 says that nobody is logged in.
    {
      id: 'nobody',
      causes: ['missing-credentials'],
      status: 401,
      text: /^rest_(?:not_logged_in|forbidden(?:_context)?|cannot_(?:create|edit|view|delete|read|publish|update)\w*)$/,
      when: evidence =>
        anonymous(evidence) &&
        evidence.credentials.every(({ name }) => !name.startsWith('wordpress_logged_in_')),
      source: 'WordPress/wordpress-develop, src/wp-includes/rest-api.php',
    },
    {
      id: 'application-password',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:incorrect_password|invalid_username|invalid_email)$/,
      fingerprinted: true,
      source: 'WordPress/wordpress-develop, src/wp-includes/user.php',
    },
    {
      id: 'application-passwords-off',
      causes: ['server-misconfigured', 'scheme-mismatch'],
      status: 401,
      text: /^application_passwords_disabled(?:_for_user)?$/,
      source: 'WordPress/wordpress-develop, src/wp-includes/user.php',
    },
    {
      id: 'jwt-header',
      causes: ['missing-credentials', 'server-misconfigured'],
      status: 403,
      text: /^jwt_auth_no_auth_header$/,
      source: 'tmeister/wp-api-jwt-auth, public/class-jwt-auth-public.php',
    },
    {
      id: 'jwt-config',
      causes: ['server-misconfigured'],
      status: 403,
      text: /^jwt_auth_bad_config$/,
      source: 'tmeister/wp-api-jwt-auth, public/class-jwt-auth-public.php',
    },
    {
      id: 'jwt-issuer',
      causes: ['token-issuer-mismatch'],
      status: 403,
      text: /^jwt_auth_bad_iss$/,
      source: 'tmeister/wp-api-jwt-auth, public/class-jwt-auth-public.php',
    },
    {
      id: 'jwt-login',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^\[jwt_auth\] (?:incorrect_password|invalid_username|invalid_email)$/,
      source: 'tmeister/wp-api-jwt-auth, public/class-jwt-auth-public.php',
    },
  ],
};
