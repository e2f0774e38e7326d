import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Home Assistant: its 403 is mostly a ban. */
export const homeAssistant: Product = {
  id: 'home-assistant',
  name: 'Home Assistant',
  fingerprints: [{ host: /^home-?assistant\b|^hass\b|\.ui\.nabu\.casa$/ }],
  rows: [
    // The address stands in ip_bans.yaml after wrong logins.
    {
      id: 'banned',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^403: Forbidden$/,
      fingerprinted: true,
      source: 'home-assistant/core, homeassistant/components/http/ban.py',
    },
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^401: Unauthorized$/,
      when: identified,
      fingerprinted: true,
      source: 'developers.home-assistant.io/docs/api/rest/',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^401: Unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developers.home-assistant.io/docs/api/rest/',
    },

    // A proxy that is not among trusted_proxies sends X-Forwarded-For.
    {
      id: 'untrusted-proxy',
      causes: ['server-misconfigured'],
      status: 400,
      text: /^400: Bad Request$/,
      fingerprinted: true,
      source: 'home-assistant/core, homeassistant/components/http/forwarded.py',
    },
  ],
};
