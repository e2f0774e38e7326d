import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** `Basic user:pa ss`: REST Client takes `user:pa` for the user and `ss` for the password. */
export const basicSpaceInPassword: Trap = {
  id: 'basic-space-in-password',
  dialects: ['rest-client'],
  find: view =>
    view.credentials.flatMap(({ scheme, form, rest, restAt, value, line }): Found[] => {
      if (scheme !== 'basic' || form !== 'shorthand') return [];
      const space = rest.search(/[ \t]/);
      const first = rest.indexOf(':');
      if (space === -1 || first === -1 || first > space) return [];
      const colon = value.locateInRequest({ start: restAt + first, end: restAt + first + 1 });
      const separable = view.slice(colon) === ':' && !/[ \t]{2}|\t/.test(rest);
      return [
        {
          severity: 'error',
          message:
            'REST Client splits user and password at the space, and so sends another user; others take all behind the first colon as the password.',
          range: line.value.range,
          ...(separable && { fix: replace('Write “user password” with a space', colon, ' ') }),
        },
      ];
    }),
};
