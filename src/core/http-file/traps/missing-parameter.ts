import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Parameters that the scheme cannot do without. */
export const missingParameter = credentialTrap({
  id: 'missing-parameter',
});
