import type { Product } from './product.ts';

/** Flask-WTF: anti-forgery failures answer 400. */
export const flaskWtf: Product = {
  id: 'flask-wtf',
  name: 'Flask-WTF',
  fingerprints: [],
  rows: [
    {
      id: 'missing',
      causes: ['csrf-failed'],
      status: 400,
      text: /^The CSRF token is (?:missing|invalid)\.$/,
      source: 'wtforms/flask-wtf, src/flask_wtf/csrf.py',
    },
    {
      id: 'no-session',
      causes: ['csrf-failed', 'session-expired'],
      status: 400,
      text: /^The CSRF session token is missing\.$/,
      source: 'wtforms/flask-wtf, src/flask_wtf/csrf.py',
    },
    {
      id: 'expired',
      causes: ['csrf-failed'],
      status: 400,
      text: /^The CSRF token has expired\.$/,
      source: 'wtforms/flask-wtf, src/flask_wtf/csrf.py',
    },
    {
      id: 'mismatch',
      causes: ['csrf-failed'],
      status: 400,
      text: /^The CSRF tokens do not match\.$/,
      source: 'wtforms/flask-wtf, src/flask_wtf/csrf.py',
    },
    {
      id: 'referrer',
      causes: ['csrf-failed'],
      status: 400,
      text: /^The referrer (?:header is missing|does not match the host)\.$/,
      source: 'wtforms/flask-wtf, src/flask_wtf/csrf.py',
    },
  ],
};
