import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Two values in one line, joined by a comma. */
export const severalValues = credentialTrap({
  id: 'several-values',
  besideUnknown: true,
});
