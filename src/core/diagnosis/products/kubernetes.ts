import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The Kubernetes API server and the kubelet: Status objects, system:anonymous, RBAC. */
export const kubernetes: Product = {
  id: 'kubernetes',
  name: 'Kubernetes API server',
  fingerprints: [
    { header: ['Audit-Id', /./] },
    { header: ['X-Kubernetes-PF-FlowSchema-UID', /./] },
    { body: /^\{\s*"kind":\s*"Status",\s*"apiVersion":\s*"v1"/ },
  ],
  rows: [
    // Whoever brings nothing is let in as system:anonymous and stopped by RBAC: 403 means 401.
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /\bUser "system:anonymous" cannot /,
      when: anonymous,
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    },

    // A scheme that no authenticator reads, such as Basic, is passed over.
    {
      id: 'anonymous-although-sent',
      causes: ['scheme-mismatch', 'missing-credentials'],
      status: 403,
      text: /\bUser "system:anonymous" cannot /,
      when: identified,
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    },

    // Unknown, of another cluster, or of a deleted pod or service account: all one word.
    {
      id: 'unauthorized',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      body: /^\{\s*"kind":\s*"Status"/,
      when: identified,
      source: 'kubernetes/kubernetes, staging/src/k8s.io/apiserver/pkg/endpoints/filters/authentication.go',
    },

    // Anonymous requests are switched off.
    {
      id: 'unauthorized-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      body: /^\{\s*"kind":\s*"Status"/,
      when: anonymous,
      source: 'kubernetes/kubernetes, staging/src/k8s.io/apiserver/pkg/endpoints/filters/authentication.go',
    },
    {
      id: 'rbac',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /\bforbidden: User "(?!system:anonymous")[^"]{1,200}" cannot /,
      source:
        'kubernetes/kubernetes, staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go',
    },
    {
      id: 'kubelet-anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /^Forbidden \(user=system:anonymous, verb=/,
      when: anonymous,
      source: 'kubernetes/kubernetes, pkg/kubelet/server/server.go',
    },
    {
      id: 'kubelet-authorization',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Forbidden \(user=(?!system:anonymous)[^,]{1,200}, verb=/,
      source: 'kubernetes/kubernetes, pkg/kubelet/server/server.go',
    },
  ],
};
