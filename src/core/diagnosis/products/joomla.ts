import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The Web Services API of Joomla: Forbidden under 401 means that nobody is logged in. */
export const joomla: Product = {
  id: 'joomla',
  name: 'Joomla',
  fingerprints: [],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      body: /^\{"errors":\[\{"title":"Forbidden"(?:,"code":\d{1,3})?\}\]\}$/,
      when: anonymous,
      source: 'joomla/joomla-cms, libraries/src/Error/JsonApi/AuthenticationFailedExceptionHandler.php',
    },
    // Also when the web server keeps the Authorization header from PHP.
    {
      id: 'refused',
      causes: ['invalid-credentials', 'server-misconfigured'],
      status: 401,
      body: /^\{"errors":\[\{"title":"Forbidden"(?:,"code":\d{1,3})?\}\]\}$/,
      when: identified,
      source: 'joomla/joomla-cms, libraries/src/Error/JsonApi/AuthenticationFailedExceptionHandler.php',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /^\{"errors":\[\{"title":"Access Denied"(?:,"code":\d{1,3})?\}\]\}$/,
      source: 'joomla/joomla-cms, libraries/src/Error/JsonApi/NotAllowedExceptionHandler.php',
    },
  ],
};
