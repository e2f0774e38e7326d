import type { ClientLanguage } from '../client-language.ts';
import { renderPython } from './python.ts';

export const pythonRequests: ClientLanguage = {
  id: 'python-requests',
  label: 'Python: requests',
  render: plan => renderPython(plan, { module: 'requests', body: 'data', redirects: 'allow_redirects' }),
};
