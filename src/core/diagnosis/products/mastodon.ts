import type { Product } from './product.ts';

/** The REST API of Mastodon. */
export const mastodon: Product = {
  id: 'mastodon',
  name: 'Mastodon',
  fingerprints: [{ header: ['Server', /^Mastodon$/] }],
  rows: [
    // A 422; an app token without a user gets it, too.
    {
      id: 'user-wanted',
      causes: ['missing-credentials'],
      status: 422,
      text: /^This (?:method|API) requires an authenticated user$/,
      source: 'mastodon/mastodon, app/controllers/api/base_controller.rb',
    },
    {
      id: 'scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^This action is outside the authorized scopes$/,
      source: 'mastodon/mastodon, app/controllers/api/base_controller.rb',
    },
    {
      id: 'login-state',
      causes: ['account-disabled'],
      status: 403,
      text: /^Your login is (?:currently disabled|missing a confirmed e-mail address|currently pending approval)$/,
      source: 'mastodon/mastodon, app/controllers/api/base_controller.rb',
    },
    {
      id: 'not-allowed',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^This action is not allowed$/,
      fingerprinted: true,
      source: 'mastodon/mastodon, app/controllers/api/base_controller.rb',
    },
  ],
};
