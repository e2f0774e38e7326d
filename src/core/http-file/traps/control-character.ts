import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** A line break, a tab or another character that no header may hold. */
export const controlCharacter = credentialTrap({
  id: 'control-character',
  fixTitle: 'Remove the control character',
  safe: true,
});
