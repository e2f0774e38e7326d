import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Base64 that holds no pair of user and password. */
export const noColon = credentialTrap({
  id: 'no-colon',
  fixTitle: 'Decode it once',
});
