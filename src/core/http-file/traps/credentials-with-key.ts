import { isCsrfHeader, isKeyHeader } from '../../auth/key-names.ts';
import type { Found, Trap } from './trap.ts';

/** Servers differ in which of two credentials they look at first. */
export const credentialsWithKey: Trap = {
  id: 'credentials-with-key',
  find: ({ node: { headers } }) => {
    if (!headers.some(({ name }) => /^authorization$/i.test(name.text))) return [];
    return headers
      .filter(({ name }) => isOwnKey(name.text))
      .slice(0, 1)
      .map(
        ({ name, range }): Found => ({
          severity: 'hint',
          message: `Both Authorization and ${name.text} are sent: a server may look at one of them only, and refuse the request because of it.`,
          range,
        }),
      );
  },
};

/** `DPoP` and signatures go along with Authorization by design. */
function isOwnKey(name: string): boolean {
  return isKeyHeader(name) && !isCsrfHeader(name) && /(?:api[-_]?key|^x-.*(?:key|token))$/i.test(name);
}
