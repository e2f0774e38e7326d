import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST API of Magento and Adobe Commerce: refused permissions answer 401. */
export const magento: Product = {
  id: 'magento',
  name: 'Magento',
  fingerprints: [
    {
      body: /^\{"message":"The consumer isn't authorized to access %resources\.|^\{"message":"Consumer is not authorized to access %resources/,
    },
  ],
  rows: [
    {
      id: 'resources-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:The consumer isn't|Consumer is not) authorized to access (?:%resources|%1|[\w:, ]{1,200})\.?$/i,
      when: anonymous,
      source: 'magento/magento2, app/code/Magento/Webapi/Controller/Rest/RequestValidator.php',
    },
    // An expired or unknown token makes a guest of the caller, so these words cover both.
    {
      id: 'resources',
      causes: ['insufficient-permissions', 'token-expired', 'invalid-credentials'],
      status: 401,
      text: /^(?:The consumer isn't|Consumer is not) authorized to access (?:%resources|%1|[\w:, ]{1,200})\.?$/i,
      when: identified,
      source: 'magento/magento2, app/code/Magento/Webapi/Controller/Rest/RequestValidator.php',
    },
    // The same sentence for a wrong password and for a lock after too many.
    {
      id: 'login-refused',
      causes: ['invalid-credentials', 'account-locked', 'account-disabled'],
      status: 401,
      text: /^The account sign-in was incorrect or your account is disabled temporarily\. Please wait and try again later\.$/,
      source: 'magento/magento2, app/code/Magento/Integration/Model/AdminTokenService.php',
    },
    {
      id: 'no-route',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^Request does not match any route\.$/,
      source: 'magento/magento2, app/code/Magento/Webapi/Controller/Rest/Router.php',
    },
  ],
};
