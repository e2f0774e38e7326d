import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Credentials without a scheme in front, or glued to it. */
export const noScheme = credentialTrap({
  id: 'no-scheme',
  fixTitle: 'Write the scheme in front',
});
