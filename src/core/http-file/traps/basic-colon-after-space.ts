import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** `Basic user pass:word`: httpYac looks for a colon first, and sends `user pass:word` as it stands. */
export const basicColonAfterSpace: Trap = {
  id: 'basic-colon-after-space',
  dialects: ['httpyac'],
  find: view =>
    view.credentials.flatMap(({ scheme, form, rest, restAt, value, line }): Found[] => {
      if (scheme !== 'basic' || form !== 'shorthand') return [];
      const space = rest.search(/[ \t]/);
      const colon = rest.indexOf(':');
      if (space === -1 || colon < space) return [];
      const blank = /^[ \t]+/.exec(rest.slice(space))?.[0].length ?? 1;
      const gap = value.locateInRequest({ start: restAt + space, end: restAt + space + blank });
      const separable = view.slice(gap).trim() === '';
      return [
        {
          severity: 'error',
          message:
            'With a colon in the password, httpYac takes the space for a part of the user name: “user pass” and “word” are sent for “user pass:word”.',
          range: line.value.range,
          ...(separable && { fix: replace('Write “user:password” with a colon', gap, ':') }),
        },
      ];
    }),
};
