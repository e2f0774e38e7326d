import { ask, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const gate: LiveServer = {
  id: 'gate',
  async start(place) {
    const at = await place.node('gate.mjs', ['express@5.3.0', 'express-ipfilter@1.4.0']);
    const token = 'Authorization: Bearer example-token-1';
    const from = 'X-Forwarded-For: 10.20.0.7';
    const blocked = (name: string, http: string) => known(name, http, 'blocked-by-intermediary');
    return [
      blocked('address: by a library', ask(`${at}/by-library`)),
      blocked('address: by a library, token sent', ask(`${at}/by-library`, token)),
      blocked('address: by the account', ask(`${at}/by-json`, token)),
      blocked('country', ask(`${at}/by-country`, token)),
      blocked('network', ask(`${at}/vpn`, token)),
      blocked('browser check', ask(`${at}/challenge`, token)),
      blocked('firewall', ask(`${at}/firewall?q=%27--`, token)),
      blocked('client program', ask(`${at}/by-agent`, token)),
      known(
        'origin',
        post(`${at}/by-origin`, '{}', 'Origin: https://evil.example.test', token),
        'blocked-by-intermediary',
        'insufficient-permissions',
        'cors-preflight-rejected',
        'csrf-failed',
      ),
      blocked('both: address', ask(`${at}/both`, token)),
      known('both: nothing sent', ask(`${at}/both`, from), 'missing-credentials'),
      known(
        'both: unknown token',
        ask(`${at}/both`, from, 'Authorization: Bearer example-token-9'),
        'invalid-credentials',
      ),
      known('both: right', ask(`${at}/both`, from, token), 'not-an-auth-failure'),
      unrelated('maintenance', ask(`${at}/maintenance`, token)),
      known(
        'maintenance, for all but administrators',
        ask(`${at}/maintenance-403`, token),
        'not-an-auth-failure',
        'insufficient-permissions',
        'blocked-by-intermediary',
      ),
      unrelated('health', ask(`${at}/health`)),
      unrelated('no such page', ask(`${at}/nothing`, token)),
    ];
  },
};
