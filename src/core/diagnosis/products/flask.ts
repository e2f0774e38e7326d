import { authorization } from '../detection.ts';
import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Flask with Flask-Login or Flask-HTTPAuth, and the error pages of Werkzeug. */
export const flask: Product = {
  id: 'flask',
  name: 'Flask',
  fingerprints: [{ header: ['Server', /^Werkzeug\//] }],
  rows: [
    // The page speaks of wrong credentials whatever was sent.
    {
      id: 'login-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^The server could not verify that you are authorized to access the URL requested\./,
      when: anonymous,
      source: 'pallets/werkzeug, src/werkzeug/exceptions.py',
    },
    {
      id: 'login-session',
      causes: ['session-expired', 'invalid-credentials'],
      status: 401,
      text: /^The server could not verify that you are authorized to access the URL requested\./,
      when: evidence => identified(evidence) && evidence.credentials.every(({ kind }) => kind === 'cookie'),
      source: 'pallets/werkzeug, src/werkzeug/exceptions.py',
    },
    // Flask-HTTPAuth says the same for no, unknown and expired credentials.
    {
      id: 'httpauth',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthorized Access$/,
      when: anonymous,
      source: 'miguelgrinberg/Flask-HTTPAuth, src/flask_httpauth.py',
    },
    {
      id: 'httpauth-refused',
      causes: ['invalid-credentials', 'token-expired'],
      status: 401,
      text: /^Unauthorized Access$/,
      when: evidence =>
        evidence.challenges.some(
          ({ scheme }) => scheme.toLowerCase() === authorization(evidence)?.credentials?.scheme.toLowerCase(),
        ),
      source: 'miguelgrinberg/Flask-HTTPAuth, src/flask_httpauth.py',
    },
    {
      id: 'httpauth-role',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Unauthorized Access$/,
      source: 'miguelgrinberg/Flask-HTTPAuth, src/flask_httpauth.py',
    },
  ],
};
