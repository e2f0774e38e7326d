import { readCredentials } from '../../auth/read-credentials.ts';
import { expandCredentials } from '../shorthands.ts';
import type { Found, Trap } from './trap.ts';

/** `user:` or `:password`. An empty password is how some APIs take a key, so that alone is a hint. */
export const basicEmptyPart: Trap = {
  id: 'basic-empty-part',
  shownByExchange: true,
  find: view =>
    view.credentials.flatMap(({ scheme, value, restAt, rest }): Found[] => {
      if (scheme !== 'basic' || value.unknown.length > 0) return [];
      const { basic } = readCredentials(expandCredentials(value.text).value);
      if (!basic || (basic.user !== '' && basic.password !== '')) return [];
      const missing = basic.user === '' ? 'user name' : 'password';
      return [
        {
          severity: basic.user === '' ? 'warning' : 'hint',
          message: `The ${missing} is empty: right for some API keys, else the sign of a variable without a value.`,
          range: value.locate({ start: restAt, end: restAt + rest.length }),
        },
      ];
    }),
};
