import { isSensitiveHeader } from '../../auth/key-names.ts';
import type { Trap } from './trap.ts';

/** REST Client accepts every certificate, and cannot be told otherwise. */
export const tlsNotVerified: Trap = {
  id: 'tls-not-verified',
  dialects: ['rest-client'],
  onlyWhenKnown: true,
  once: true,
  find: ({ node, url }) => {
    if (!/^https:/i.test(url.text) || !node.headers.some(({ name }) => isSensitiveHeader(name.text)))
      return [];
    return [
      {
        severity: 'hint',
        message:
          'REST Client accepts any certificate, so these credentials go to whoever answers; here and in other tools the certificate is checked, and may be refused.',
        range: url.locateInRequest({ start: 0, end: 5 }),
      },
    ];
  },
};
