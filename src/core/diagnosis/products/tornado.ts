import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous, unsafe } from '../row-conditions.ts';
import type { Product } from './product.ts';

const withoutXsrfToken = ({ exchange }: Evidence) =>
  !exchange?.request.headers.some(([name]) => /^x-(?:xsrf|csrf)token$/i.test(name)) &&
  !/(?:^|[?&])_xsrf=/.test(exchange?.request.body ?? '');

/** Tornado and, on top of it, Jupyter Server. */
export const tornado: Product = {
  id: 'tornado',
  name: 'Tornado',
  fingerprints: [{ header: ['Server', /^TornadoServer\//] }],
  rows: [
    {
      id: 'xsrf-said',
      causes: ['csrf-failed'],
      status: 403,
      text: /^'_xsrf' argument (?:missing from (?:POST|PUT|DELETE|PATCH)|has invalid format)$|^XSRF cookie does not match POST argument$/,
      source: 'tornadoweb/tornado, tornado/web.py',
    },
    // Without debug the reason stays in the log. The XSRF check comes before the login check, which answers POST with 403 too.
    {
      id: 'xsrf-silent',
      causes: ['csrf-failed', 'missing-credentials'],
      status: 403,
      text: /^403: Forbidden$/,
      when: evidence => unsafe(evidence) && withoutXsrfToken(evidence),
      fingerprinted: true,
      source: 'tornadoweb/tornado, tornado/web.py',
    },
    {
      id: 'jupyter-token',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Forbidden$/,
      body: /"reason": ?null/,
      when: anonymous,
      fingerprinted: true,
      source: 'jupyter-server/jupyter_server, jupyter_server/base/handlers.py',
    },
  ],
};
