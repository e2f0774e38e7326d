import type { Found, Trap } from './trap.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unreadable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/;

/** Base64 that decodes to bytes which nobody types as user and password: a raw key, or a cut text. */
export const basicBinary: Trap = {
  id: 'basic-binary',
  shownByExchange: true,
  find: view =>
    view.credentials.flatMap(({ read, value, restAt, rest }): Found[] => {
      if (!read?.basic || value.unknown.length > 0) return [];
      if (!unreadable.test(read.basic.user + read.basic.password)) return [];
      return [
        {
          severity: 'warning',
          message: 'This base64 decodes to bytes that are no text, and Basic wants user:password in it.',
          range: value.locate({ start: restAt, end: restAt + rest.length }),
        },
      ];
    }),
};
