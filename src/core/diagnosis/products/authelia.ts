import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Authelia as a forward authenticator. */
export const authelia: Product = {
  id: 'authelia',
  name: 'Authelia',
  fingerprints: [{ header: ['Set-Cookie', /^authelia_session=/] }],
  rows: [
    {
      id: 'portal',
      causes: ['sso-required'],
      status: [302, 303],
      header: ['Location', /^https:\/\/[^?]{1,300}\?rd=[^&]{1,3000}&rm=[A-Z]{3,7}$/],
      source: 'www.authelia.com/reference/guides/proxy-authorization/',
    },
    {
      id: 'unauthorized',
      causes: ['missing-credentials', 'sso-required'],
      status: 401,
      body: /^<a href="https:\/\/[^"?]{1,300}\?rd=[^"]{1,3000}">401 Unauthorized<\/a>/,
      when: anonymous,
      source: 'www.authelia.com/reference/guides/proxy-authorization/',
    },
  ],
};
