import type { Found, Trap } from './trap.ts';

/** Base64 of a JSON text: the beginning of a JWT, or the key file of a service account. */
export const basicJson: Trap = {
  id: 'basic-json',
  shownByExchange: true,
  find: view =>
    view.credentials.flatMap(({ read, value, restAt, rest }): Found[] => {
      if (!read?.basic || value.unknown.length > 0 || !/^\s*[{[]\s*["{[]/.test(read.basic.user)) return [];
      const message = rest.startsWith('ey')
        ? 'This base64 is the header of a JWT and no user and password: a token goes behind Bearer.'
        : 'This base64 holds JSON and no user and password, which Basic wants.';
      return [
        {
          severity: 'error',
          message,
          range: value.locate({ start: restAt, end: restAt + rest.length }),
        },
      ];
    }),
};
