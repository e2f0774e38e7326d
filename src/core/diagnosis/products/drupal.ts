import type { Product } from './product.ts';

/** Drupal: its REST resources and JSON:API. */
export const drupal: Product = {
  id: 'drupal',
  name: 'Drupal',
  fingerprints: [
    { header: ['X-Generator', /^Drupal /] },
    { header: ['X-Drupal-Dynamic-Cache', /./] },
    { header: ['X-Drupal-Cache', /./] },
  ],
  rows: [
    {
      id: 'csrf-missing',
      causes: ['csrf-failed'],
      status: 403,
      text: /^X-CSRF-Token request header is missing$/,
      source: 'drupal/drupal, core/lib/Drupal/Core/Access/CsrfRequestHeaderAccessCheck.php',
    },
    {
      id: 'csrf-invalid',
      causes: ['csrf-failed'],
      status: 403,
      text: /^X-CSRF-Token request header is invalid$/,
      source: 'drupal/drupal, core/lib/Drupal/Core/Access/CsrfRequestHeaderAccessCheck.php',
    },
    // The module that reads the credentials is off for this route.
    {
      id: 'provider',
      causes: ['scheme-mismatch', 'insufficient-permissions'],
      status: 403,
      text: /^The used authentication method is not allowed on this route\.$/,
      source: 'drupal/drupal, core/lib/Drupal/Core/EventSubscriber/AuthenticationSubscriber.php',
    },
    // The login resource answers 400.
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 400,
      text: /^Sorry, unrecognized username or password\.$/,
      source: 'drupal/drupal, core/modules/user/src/Controller/UserAuthenticationController.php',
    },
    // Five wrong passwords lock the login for six hours; no firewall is meant.
    {
      id: 'flood-account',
      causes: ['account-locked'],
      status: [403, 429],
      text: /^(?:There have been more than \d+ failed login attempts for this account\.|Too many failed login attempts from your IP address\.)/,
      source: 'drupal/drupal, core/modules/user/src/Controller/UserAuthenticationController.php',
    },
    {
      id: 'flood-address',
      causes: ['account-locked', 'rate-limited'],
      status: [403, 429],
      text: /^Access is blocked because of IP based flood prevention\.$/,
      source: 'drupal/drupal, core/modules/user/src/Controller/UserAuthenticationController.php',
    },
    {
      id: 'blocked',
      causes: ['account-disabled'],
      status: [400, 403],
      text: /^The user has not been activated or is blocked\.$/,
      source: 'drupal/drupal, core/modules/user/src/Controller/UserAuthenticationController.php',
    },
  ],
};
