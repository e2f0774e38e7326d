import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The API server of Argo Workflows. */
export const argoWorkflows: Product = {
  id: 'argo-workflows',
  name: 'Argo Workflows',
  fingerprints: [{ host: /^argo(?:-workflows?)?\./ }, { body: /^\{"code":(?:7|16),"message":"/ }],
  rows: [
    // "Bearer " is missing in front of the token, or the server runs in another auth mode.
    {
      id: 'mode',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^(?:token not valid for running mode$|token not valid\. see |no valid authentication methods found for mode )/,
      when: identified,
      source: 'argoproj/argo-workflows, server/auth/gatekeeper.go',
    },
    {
      id: 'mode-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^(?:token not valid for running mode$|token not valid\. see |no valid authentication methods found for mode )/,
      when: anonymous,
      source: 'argoproj/argo-workflows, server/auth/gatekeeper.go',
    },
  ],
};
