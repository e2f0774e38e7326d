import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Gravitee API Management gateway. */
export const gravitee: Product = {
  id: 'gravitee',
  name: 'Gravitee APIM',
  fingerprints: [{ header: ['X-Gravitee-Transaction-Id', /./] }, { header: ['X-Gravitee-Request-Id', /./] }],
  rows: [
    {
      id: 'key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^No API Key has been specified in headers \(/,
      source: 'gravitee-io/gravitee-policy-apikey, src/main/java/io/gravitee/policy/apikey',
    },
    {
      id: 'key-refused',
      causes: ['invalid-credentials', 'token-revoked', 'token-expired'],
      status: [401, 403],
      text: /^API Key is not valid or is expired \/ revoked\.$/,
      source: 'gravitee-io/gravitee-policy-apikey, src/main/java/io/gravitee/policy/apikey',
    },
    {
      id: 'no-plan',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'gravitee-io/gravitee-api-management, gateway SecurityChain: PLAN_UNRESOLVABLE',
    },
    {
      id: 'no-subscription',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 401,
      text: /^Unauthorized$/,
      when: identified,
      fingerprinted: true,
      source: 'gravitee-io/gravitee-api-management, gateway SecurityChain: PLAN_UNRESOLVABLE',
    },
    {
      id: 'no-context-path',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^No context-path matches the request URI\.$/,
      source: 'valex1984/katacoda-scenarios, openapi2/step1.md',
    },
  ],
};
