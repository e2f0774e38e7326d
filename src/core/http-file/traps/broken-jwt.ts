import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** What begins like a JWT and cannot be read as one. */
export const brokenJwt = credentialTrap({
  id: 'broken-jwt',
});
