import type { Product } from './product.ts';

/** lua-resty-openidc in OpenResty, APISIX and Kong plugins, where its errors are shown. */
export const luaRestyOpenidc: Product = {
  id: 'lua-resty-openidc',
  name: 'lua-resty-openidc',
  fingerprints: [{ header: ['Server', /^openresty\b/] }],
  rows: [
    {
      id: 'no-state',
      causes: ['csrf-failed', 'session-expired'],
      status: [401, 403, 500],
      text: /^request to the redirect_uri path but there's no session state found$/,
      source: 'zmartzone/lua-resty-openidc, lib/resty/openidc.lua',
    },
    {
      id: 'other-state',
      causes: ['csrf-failed'],
      status: [401, 403, 500],
      text: /state from argument(?:: \w{1,64})? does not match state restored from session\b/,
      source: 'zmartzone/lua-resty-openidc, lib/resty/openidc.lua',
    },
  ],
};
