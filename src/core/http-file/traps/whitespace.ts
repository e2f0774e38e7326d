import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** White space inside a token or a base64 text. */
export const whitespace = credentialTrap({
  id: 'whitespace',
  fixTitle: 'Remove the white space',
});
