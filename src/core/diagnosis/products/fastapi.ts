import { authorization } from '../detection.ts';
import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** FastAPI security classes and the middleware of Starlette. */
export const fastapi: Product = {
  id: 'fastapi',
  name: 'FastAPI',
  fingerprints: [{ header: ['Server', /^uvicorn$/] }, { body: /^\{"detail":/ }],
  rows: [
    {
      id: 'not-authenticated',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Not authenticated$/,
      when: anonymous,
      source: 'fastapi/fastapi, fastapi/security/http.py',
    },
    {
      id: 'other-scheme',
      causes: ['scheme-mismatch'],
      status: [401, 403],
      text: /^(?:Not authenticated|Invalid authentication credentials)$/,
      when: evidence =>
        authorized(evidence) &&
        !/^(?:Bearer|Basic|Digest)$/i.test(authorization(evidence)?.credentials?.scheme ?? ''),
      fingerprinted: true,
      source: 'fastapi/fastapi, fastapi/security/http.py',
    },
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: [401, 403],
      text: /^Not authenticated$/,
      when: evidence => evidence.challenges.some(({ scheme }) => /^apikey$/i.test(scheme)),
      source: 'fastapi/fastapi, fastapi/security/api_key.py',
    },
    // A key was sent, under another name than the one that is read.
    {
      id: 'key-elsewhere',
      causes: ['api-key-missing-or-misplaced'],
      status: [401, 403],
      text: /^Not authenticated$/,
      when: evidence =>
        !authorized(evidence) &&
        evidence.credentials.some(({ kind }) => kind === 'key-header' || kind === 'key-parameter'),
      fingerprinted: true,
      source: 'fastapi/fastapi, fastapi/security/api_key.py',
    },
    // A header parameter that the handler declares itself: validation, 422, not authentication.
    {
      id: 'header-required',
      causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      status: 422,
      body: /^\{"detail":\[\{[^[\]]{0,60}"loc":\["header","(?:authorization|(?:x-)?(?:api[-_]?key|token|auth[\w-]{0,20}))"\]/i,
      source: 'fastapi.tiangolo.com/tutorial/header-params/',
    },
    // The OAuth 2.0 password form was sent as JSON.
    {
      id: 'login-form',
      causes: ['malformed-credentials'],
      status: 422,
      body: /"loc":\["body","(?:username|password)"\],"msg":"(?:F|f)ield required"/,
      when: ({ exchange }) => /^\s*\{/.test(exchange?.request.body ?? ''),
      source: 'fastapi.tiangolo.com/tutorial/security/simple-oauth2/',
    },
    {
      id: 'cors',
      causes: ['cors-preflight-rejected'],
      status: 400,
      text: /^Disallowed CORS (?:origin|method|headers)/,
      source: 'encode/starlette, starlette/middleware/cors.py',
    },
    {
      id: 'host',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^Invalid host header$/,
      source: 'encode/starlette, starlette/middleware/trustedhost.py',
    },
  ],
};
