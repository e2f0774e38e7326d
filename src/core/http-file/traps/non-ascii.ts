import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** A character that each tool and server encodes in its own way. */
export const nonAscii = credentialTrap({
  id: 'non-ascii',
});
