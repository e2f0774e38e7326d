import type { Product } from './product.ts';

/** Flask-JWT-Extended: tokens that cannot be read or verified answer 422, not 401. */
export const flaskJwtExtended: Product = {
  id: 'flask-jwt-extended',
  name: 'Flask-JWT-Extended',
  fingerprints: [{ body: /^\s*\{\s*"msg":\s*"/ }],
  rows: [
    {
      id: 'no-header',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Missing (?:Authorization Header|JWT in (?:headers|cookies))/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/view_decorators.py',
    },
    {
      id: 'no-cookie',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Missing cookie "[\w.-]+"$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/view_decorators.py',
    },
    {
      id: 'header-scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^Missing 'Bearer' type in 'Authorization' header/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/view_decorators.py',
    },
    {
      id: 'signature',
      causes: ['token-signature-invalid'],
      status: 422,
      text: /^Signature verification failed$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/default_callbacks.py',
    },
    {
      id: 'unreadable',
      causes: ['malformed-credentials'],
      status: 422,
      text: /^(?:Not enough segments|Invalid (?:header|payload) (?:padding|string)|Invalid crypto padding)/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/default_callbacks.py',
    },
    {
      id: 'subject-type',
      causes: ['server-misconfigured'],
      status: 422,
      text: /^Subject must be a string$/,
      source: 'jpadilla/pyjwt, jwt/api_jwt.py',
    },
    {
      id: 'wrong-kind',
      causes: ['token-type-mismatch'],
      status: 422,
      text: /^Only (?:non-)?(?:refresh|access) tokens (?:are allowed|can access this endpoint)$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/view_decorators.py',
    },
    {
      id: 'fresh',
      causes: ['step-up-required'],
      status: 401,
      text: /^Fresh token required$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/default_callbacks.py',
    },
    {
      id: 'revoked',
      causes: ['token-revoked'],
      status: 401,
      text: /^Token has been revoked$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/default_callbacks.py',
    },
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 401,
      text: /^(?:Missing CSRF token(?: in headers)?|CSRF double submit tokens do not match)$/,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/view_decorators.py',
    },
    {
      id: 'user-gone',
      causes: ['account-disabled', 'invalid-credentials'],
      status: 401,
      text: /^Error loading the user /,
      source: 'vimalloc/flask-jwt-extended, flask_jwt_extended/default_callbacks.py',
    },
  ],
};
