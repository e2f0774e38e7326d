import type { Credentials } from '../credentials.ts';

/** What a key in Authorization says, one sentence each. No specification defines these schemes. */
export function explainApiKey({ knownScheme }: Credentials): string[] {
  return [
    `${knownScheme} carries a key that does not change from request to request: whoever reads it can use it.`,
    'No specification defines this scheme; the documentation of the API says how the key is to be written.',
  ];
}

/** What a key in a header of the API's own says, one sentence each, without the key. */
export function explainKeyHeader(name: string, value: string): string[] {
  const scheme = /^([A-Za-z]{2,20})[ \t]+\S/.exec(value)?.[1];
  return [
    `${name} is a header of this API’s own: it carries a key that does not change, and whoever reads it can use it.`,
    `The key has ${value.length} characters${scheme === undefined ? '' : `, with the word ${scheme} in front, which few APIs expect there`}.`,
    ...(/^(["']).*\1$/.test(value) ? ['It stands in quotation marks, which are sent too.'] : []),
    'On a redirect to another host most clients send it along: it is no Authorization header.',
  ];
}
