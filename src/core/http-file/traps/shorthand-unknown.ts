import type { Dialect } from '../dialect.ts';
import type { Found, Trap } from './trap.ts';

/** Authorization values that a tool makes credentials from, and which tools do. */
const shorthands: readonly { readonly pattern: RegExp; readonly knownBy: readonly Dialect[] }[] = [
  { pattern: /^aws[ \t]+[^ \t:]+[ \t]+[^ \t:]+/i, knownBy: ['rest-client', 'httpyac', 'kulala'] },
  { pattern: /^cognito[ \t]+\S+[ \t]+\S+/i, knownBy: ['rest-client'] },
  { pattern: /^(?:oauth2|openid)(?:[ \t]+[a-z_]+)*$/i, knownBy: ['httpyac'] },
];

/** A shorthand of another tool goes over the wire as it is written. */
export const shorthandUnknown: Trap = {
  id: 'shorthand-unknown',
  dialects: ['rest-client', 'httpyac', 'jetbrains'],
  onlyWhenKnown: true,
  find: view =>
    view.credentials.flatMap(({ value, line }): Found[] => {
      const { dialect } = view;
      const row = shorthands.find(({ pattern }) => pattern.test(value.text));
      if (row === undefined || dialect === undefined || row.knownBy.includes(dialect)) return [];
      const message = `Other tools make credentials from this; ${view.tools()} sends the words as they stand.`;
      return [{ severity: 'error', message, range: line.value.range }];
    }),
};
