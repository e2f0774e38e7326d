import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Rocket.Chat. */
export const rocketChat: Product = {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  fingerprints: [{ header: ['X-Instance-ID', /./] }, { host: /\.rocket\.chat$/ }],
  rows: [
    // Both headers are wanted: X-Auth-Token and X-User-Id.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You must be logged in to do this\.$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developer.rocket.chat/apidocs',
    },

    // The token is unknown or expired, or X-User-Id is missing or another's.
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^You must be logged in to do this\.$/,
      when: identified,
      fingerprinted: true,
      source: 'developer.rocket.chat/apidocs',
    },
    {
      id: 'totp',
      causes: ['step-up-required'],
      status: [400, 401],
      text: /^totp-required$/,
      source: 'developer.rocket.chat/apidocs, two-factor authentication',
    },
  ],
};
