import type { Product } from './product.ts';

/** Symantec (Blue Coat) ProxySG and Edge SWG: exception pages with the name of the exception. */
export const symantecProxysg: Product = {
  id: 'symantec-proxysg',
  name: 'Symantec ProxySG',
  fingerprints: [{ body: /<big>Access Denied \([a-z_]{4,40}\)<\/big>/ }],
  rows: [
    {
      id: 'policy',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Access Denied \((?:policy_denied|content_filter_denied)\)$/,
      source: 'pastebin.com/CYfki1KU (exception page template of ProxySG)',
    },
    {
      id: 'content',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Your request was denied because of its content categorization\b/,
      source: 'pastebin.com/CYfki1KU (exception page template of ProxySG)',
    },
    {
      id: 'authentication',
      causes: ['proxy-authentication-required'],
      status: [401, 407],
      text: /^Access Denied \(authentication_failed\)$/,
      source: 'pastebin.com/CYfki1KU (exception page template of ProxySG)',
    },
  ],
};
