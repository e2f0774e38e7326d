import { identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Sonatype Nexus Repository Manager. */
export const sonatypeNexus: Product = {
  id: 'sonatype-nexus',
  name: 'Sonatype Nexus Repository',
  fingerprints: [
    { header: ['Server', /^Nexus\//] },
    { header: ['WWW-Authenticate', /realm="Sonatype Nexus Repository Manager"/] },
  ],
  rows: [
    // A 401 that wants no password but the NX-ANTI-CSRF-TOKEN header beside its cookie.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 401,
      text: /^Anti cross-site request forgery token mismatch$/,
      source:
        'sonatype/nexus-public, components/nexus-security/src/main/java/org/sonatype/nexus/security/anticsrf/AntiCsrfFilter.java',
    },
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /realm="Sonatype Nexus Repository Manager"/],
      when: identified,
      source: 'help.sonatype.com/en/realms.html',
    },
    {
      id: 'privilege',
      causes: ['insufficient-permissions'],
      status: 403,
      header: ['Server', /^Nexus\//],
      when: identified,
      source: 'help.sonatype.com/en/privileges.html',
    },
  ],
};
