import type { Credentials } from '../credentials.ts';

/** What a key in Authorization says, one sentence each. No specification defines these schemes. */
export function explainApiKey({ knownScheme }: Credentials): string[] {
  return [
    `${knownScheme} carries a key that does not change from request to request: whoever reads it can use it.`,
    'No specification defines this scheme; the documentation of the API says how the key is to be written.',
  ];
}
