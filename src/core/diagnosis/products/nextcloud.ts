import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

const basicSent = ({ credentials }: Evidence) => credentials.some(c => c.credentials?.basic);

/** Nextcloud and ownCloud: OCS, WebDAV and the web controllers. */
export const nextcloud: Product = {
  id: 'nextcloud',
  name: 'Nextcloud and ownCloud',
  fingerprints: [
    { header: ['Set-Cookie', /^(?:oc_sessionPassphrase|nc_sameSiteCookielax|__Host-nc_sameSiteCookielax)=/] },
    { header: ['X-Nextcloud-WebDAV', /./] },
    { body: /<(?:d|D):error [^>]{0,200}xmlns:s="http:\/\/sabredav\.org\/ns"/ },
    { body: /"ocs":\{"meta":\{"status":"failure"|<ocs>\s*<meta>\s*<status>failure/ },
  ],
  rows: [
    // OCS calls pass with the header OCS-APIRequest: true.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 412,
      text: /^CSRF check failed$/,
      source:
        'nextcloud/server, lib/private/AppFramework/Middleware/Security/Exceptions/CrossSiteRequestForgeryException.php',
    },

    // With two-factor authentication the account password is refused: an app password is wanted.
    {
      id: 'ocs-997',
      causes: ['invalid-credentials'],
      status: [200, 401],
      text: /^997$/,
      body: /"statuscode":997|<statuscode>997</,
      when: identified,
      source:
        'nextcloud/server, lib/private/AppFramework/Middleware/Security/Exceptions/NotLoggedInException.php',
    },
    {
      id: 'ocs-997-anonymous',
      causes: ['missing-credentials'],
      status: [200, 401],
      text: /^997$/,
      body: /"statuscode":997|<statuscode>997</,
      when: anonymous,
      source:
        'nextcloud/server, lib/private/AppFramework/Middleware/Security/Exceptions/NotLoggedInException.php',
    },
    {
      id: 'dav-no-header',
      causes: ['missing-credentials'],
      status: 401,
      text: /No 'Authorization: Basic' header found\. Either the client didn't send one, or the server is mis-?configured/,
      when: anonymous,
      source: 'sabre-io/dav, lib/DAV/Auth/Backend/AbstractBasic.php',
    },

    // It was sent: the web server does not hand the Authorization header on to PHP.
    {
      id: 'dav-header-lost',
      causes: ['server-misconfigured'],
      status: 401,
      text: /No 'Authorization: Basic' header found\. Either the client didn't send one, or the server is mis-?configured/,
      when: basicSent,
      source: 'sabre-io/dav, lib/DAV/Auth/Backend/AbstractBasic.php',
    },
    {
      id: 'dav-password',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Username or password was incorrect|No public access to this resource\., Username or password was incorrect)/,
      fingerprinted: true,
      source: 'sabre-io/dav, lib/DAV/Auth/Backend/AbstractBasic.php',
    },
    {
      id: 'confirm-password',
      causes: ['step-up-required'],
      status: 403,
      text: /^Password confirmation is required$/,
      source:
        'nextcloud/server, lib/private/AppFramework/Middleware/Security/Exceptions/NotConfirmedException.php',
    },
  ],
};
