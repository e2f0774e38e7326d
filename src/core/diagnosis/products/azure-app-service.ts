import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

/** Functions live under /api/ and answer a bad key with nothing but the status. */
const functionWithoutAnswer = ({ exchange, body, challenges }: Evidence) =>
  body.kind === 'empty' &&
  challenges.length === 0 &&
  /^https?:\/\/[^/]+\/(?:api|admin)\//.test(exchange?.request.url ?? '');

/** Azure App Service and Functions, as far as they answer before the application does. */
export const azureAppService: Product = {
  id: 'azure-app-service',
  name: 'Azure App Service',
  fingerprints: [{ host: /\.azurewebsites\.(?:net|us)$|\.chinacloudsites\.cn$/ }],
  rows: [
    // The key belongs into x-functions-key or the parameter code.
    {
      id: 'function-key',
      causes: ['api-key-missing-or-misplaced', 'invalid-credentials'],
      status: 401,
      when: functionWithoutAnswer,
      fingerprinted: true,
      source: 'learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    },
    {
      id: 'ip-rule',
      causes: ['blocked-by-intermediary'],
      status: 403,
      header: ['x-ms-forbidden-ip', /./],
      source: 'learn.microsoft.com/azure/app-service/app-service-ip-restrictions',
    },
    // The application is switched off; nobody looked at credentials.
    {
      id: 'stopped',
      causes: ['server-misconfigured'],
      status: 403,
      text: /^(?:Error 403 - )?This web app is (?:currently )?stopped\.?/,
      fingerprinted: true,
      source: 'learn.microsoft.com/troubleshoot/azure/app-service/web-apps-faqs',
    },
  ],
};
