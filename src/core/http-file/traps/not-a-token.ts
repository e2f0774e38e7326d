import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** A character that no token holds. */
export const notAToken = credentialTrap({
  id: 'not-a-token',
});
