import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Jenkins: crumbs, and who it takes you for. */
export const jenkins: Product = {
  id: 'jenkins',
  name: 'Jenkins',
  fingerprints: [{ header: ['X-Jenkins', /./] }, { header: ['X-You-Are-Authenticated-As', /./] }],
  rows: [
    // Bound to the web session; API tokens need none.
    {
      id: 'crumb',
      causes: ['csrf-failed'],
      status: 403,
      text: /\bNo valid crumb was included in the request\b/,
      source: 'jenkinsci/jenkins, core/src/main/java/hudson/security/csrf/CrumbFilter.java',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      header: ['X-You-Are-Authenticated-As', /^anonymous$/],
      when: anonymous,
      source: 'jenkinsci/jenkins, core/src/main/java/hudson/security/AccessDeniedException3.java',
    },

    // Something was sent, and Jenkins took nobody from it.
    {
      id: 'anonymous-although-sent',
      causes: ['session-expired', 'scheme-mismatch'],
      status: 403,
      header: ['X-You-Are-Authenticated-As', /^anonymous$/],
      when: identified,
      source: 'jenkinsci/jenkins, core/src/main/java/hudson/security/AccessDeniedException3.java',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /\bis missing the [\w.-]{1,60}\/\w{1,60} permission\b/,
      source: 'jenkinsci/jenkins, core/src/main/java/hudson/security/AccessDeniedException3.java',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:HTTP ERROR 401 )?Invalid password\/token for user: /,
      source:
        'jenkinsci/jenkins, core/src/main/java/jenkins/security/BasicHeaderRealPasswordAuthenticator.java',
    },
  ],
};
