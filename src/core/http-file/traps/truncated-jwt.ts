import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** A JWT whose end was not copied. */
export const truncatedJwt = credentialTrap({
  id: 'truncated-jwt',
});
