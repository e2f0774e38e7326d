import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** `Basic user:a:b`: REST Client splits one word at every colon and takes the first two pieces. */
export const basicSecondColon: Trap = {
  id: 'basic-second-colon',
  dialects: ['rest-client'],
  find: view =>
    view.credentials.flatMap(({ scheme, form, rest, restAt, value }): Found[] => {
      if (scheme !== 'basic' || form !== 'shorthand' || /[ \t]/.test(rest)) return [];
      const first = rest.indexOf(':');
      const second = rest.indexOf(':', first + 1);
      if (second === -1) return [];
      const colon = value.locateInRequest({ start: restAt + first, end: restAt + first + 1 });
      const separable = view.slice(colon) === ':';
      return [
        {
          severity: 'error',
          message:
            'REST Client ends the password at its first colon; behind a space instead of the first colon, it is sent whole.',
          range: value.locateInRequest({ start: restAt + second, end: restAt + rest.length }),
          ...(separable && { fix: replace('Write “user password” with a space', colon, ' ') }),
        },
      ];
    }),
};
