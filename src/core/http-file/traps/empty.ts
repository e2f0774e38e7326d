import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** A scheme, or a whole header, without credentials behind it. */
export const empty = credentialTrap({
  id: 'empty',
  besideUnknown: true,
});
