import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Typographic quotation marks, as a word processor makes them. */
export const smartQuotes = credentialTrap({
  id: 'smart-quotes',
  fixTitle: 'Remove the quotation marks',
  besideUnknown: true,
});
