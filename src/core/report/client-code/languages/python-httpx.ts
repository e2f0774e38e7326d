import type { ClientLanguage } from '../client-language.ts';
import { renderPython } from './python.ts';

export const pythonHttpx: ClientLanguage = {
  id: 'python-httpx',
  label: 'Python: httpx',
  render: plan => renderPython(plan, { module: 'httpx', body: 'content', redirects: 'follow_redirects' }),
};
