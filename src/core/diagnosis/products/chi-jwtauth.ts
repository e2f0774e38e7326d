import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** go-chi/jwtauth: one plain sentence. */
export const chiJwtauth: Product = {
  id: 'chi-jwtauth',
  name: 'jwtauth for chi',
  fingerprints: [],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^no token found$/,
      when: anonymous,
      source: 'go-chi/jwtauth, jwtauth.go',
    },
    {
      id: 'not-found',
      causes: ['scheme-mismatch', 'api-key-missing-or-misplaced'],
      status: 401,
      text: /^no token found$/,
      when: identified,
      source: 'go-chi/jwtauth, jwtauth.go',
    },
    // Everything but the times: signature, algorithm, form, audience.
    {
      id: 'refused',
      causes: ['token-signature-invalid', 'malformed-credentials', 'token-audience-mismatch'],
      status: 401,
      text: /^token is unauthorized$/,
      source: 'go-chi/jwtauth, jwtauth.go',
    },
    {
      id: 'issued-later',
      causes: ['clock-skew', 'token-not-yet-valid'],
      status: 401,
      text: /^token iat validation failed$/,
      source: 'go-chi/jwtauth, jwtauth.go',
    },
    {
      id: 'not-yet',
      causes: ['token-not-yet-valid'],
      status: 401,
      text: /^token nbf validation failed$/,
      source: 'go-chi/jwtauth, jwtauth.go',
    },
  ],
};
