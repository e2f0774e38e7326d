import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Ory Oathkeeper. */
export const oryOathkeeper: Product = {
  id: 'ory-oathkeeper',
  name: 'Ory Oathkeeper',
  fingerprints: [{ body: /^\{"error":\s?\{"code":\s?\d{3},\s?"status":/ }],
  rows: [
    // Also said where nothing was sent.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Access credentials are invalid$/,
      when: anonymous,
      source: 'ory/oathkeeper, helper/errors.go',
    },
    {
      id: 'refused',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 401,
      text: /^Access credentials are invalid$/,
      when: identified,
      source: 'ory/oathkeeper, helper/errors.go',
    },
    {
      id: 'inactive',
      causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
      status: [401, 403],
      text: /^Access token (?:i|introspection) says token is not active$/,
      source: 'ory/oathkeeper, pipeline/authn/authenticator_oauth2_introspection.go',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Access credentials are not sufficient to access this resource$/,
      when: ({ body }) => !/says token is not active/.test(body.raw),
      source: 'ory/oathkeeper, helper/errors.go',
    },
    {
      id: 'no-rule',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^Requested url does not match any rules$/,
      source: 'ory/oathkeeper, helper/errors.go',
    },
    {
      id: 'two-rules',
      causes: ['server-misconfigured'],
      status: 500,
      text: /^Expected exactly one rule but found multiple rules$/,
      source: 'ory/oathkeeper, helper/errors.go',
    },
  ],
};
