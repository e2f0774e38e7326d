import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Jupyter Server, JupyterLab and JupyterHub. */
export const jupyter: Product = {
  id: 'jupyter',
  name: 'Jupyter Server',
  fingerprints: [
    { header: ['Server', /^TornadoServer\//] },
    { header: ['X-JupyterHub-Version', /./] },
    { header: ['Content-Security-Policy', /report-uri \/?\S{0,100}api\/security\/csp-report/] },
  ],
  rows: [
    // Only for cookies; a token in the Authorization header needs no proof.
    {
      id: 'xsrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /'_xsrf' argument missing from (?:POST|PUT|PATCH|DELETE)$|XSRF cookie does not match (?:POST|PUT|PATCH|DELETE)? ?argument/,
      source: 'tornadoweb/tornado, tornado/web.py',
    },

    // API handlers answer 403 where pages redirect to the login.
    {
      id: 'forbidden',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Forbidden$/,
      when: anonymous,
      fingerprinted: true,
      source: 'jupyter-server/jupyter_server, jupyter_server/base/handlers.py',
    },
    {
      id: 'forbidden-sent',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^Forbidden$/,
      when: identified,
      fingerprinted: true,
      source: 'jupyter-server/jupyter_server, jupyter_server/base/handlers.py',
    },
    {
      id: 'cross-origin',
      causes: ['csrf-failed'],
      status: 403,
      text: /^Blocking (?:Cross Origin request from |request from unknown origin$)/,
      source: 'jupyter-server/jupyter_server, jupyter_server/base/handlers.py',
    },
    {
      id: 'hub-scopes',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Action is not authorized with current scopes; requires any of \[/,
      source: 'jupyterhub/jupyterhub, jupyterhub/scopes.py',
    },
  ],
};
