import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** Basic with something that is not base64. */
export const notBase64 = credentialTrap({
  id: 'not-base64',
  fixTitle: 'Write it in base64',
});
