import type { Evidence } from '../../evidence/evidence.ts';
import { identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

const keySent = ({ credentials }: Evidence) =>
  credentials.some(({ name }) => name.toLowerCase() === 'x-n8n-api-key');

/** The public API and webhooks of n8n. */
export const n8n: Product = {
  id: 'n8n',
  name: 'n8n',
  fingerprints: [{ host: /^n8n\b|\.n8n\.cloud$/ }],
  rows: [
    {
      id: 'api-key-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^'X-N8N-API-KEY' header required$/,
      source: 'n8n-io/n8n, packages/cli/src/public-api',
    },
    {
      id: 'api-key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^unauthorized$/,
      when: keySent,
      fingerprinted: true,
      source: 'n8n-io/n8n, packages/cli/src/public-api',
    },
    {
      id: 'webhook-test',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^The requested webhook "[^"]{1,200}" is not registered\.$/,
      source: 'docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/common-issues/',
    },
    {
      id: 'webhook-credentials',
      causes: ['invalid-credentials'],
      status: [401, 403],
      text: /^(?:Authorization|Authentication) data is wrong!$/,
      when: identified,
      source: 'n8n-io/n8n, packages/nodes-base/nodes/Webhook',
    },
  ],
};
