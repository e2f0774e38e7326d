import type { Product } from './product.ts';

/** Datadog API: bad keys answer 403. */
export const datadog: Product = {
  id: 'datadog',
  name: 'Datadog',
  fingerprints: [{ host: /(?:^|\.)(?:datadoghq\.(?:com|eu)|ddog-gov\.com)$/ }],
  rows: [
    {
      id: 'forbidden',
      causes: ['invalid-credentials', 'api-key-missing-or-misplaced', 'wrong-endpoint'],
      status: 403,
      text: /^Forbidden$/,
      fingerprinted: true,
      source: 'https://github.com/dbader/node-datadog-metrics/issues/115',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 403,
      text: /^Failed permission authorization checks$/,
      source: 'docs.datadoghq.com/api/latest/authentication/',
    },
    {
      id: 'no-key',
      causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      status: [401, 403],
      text: /^(?:API key required|Missing API key)$/,
      fingerprinted: true,
      source: 'docs.datadoghq.com/api/latest/authentication/',
    },
  ],
};
