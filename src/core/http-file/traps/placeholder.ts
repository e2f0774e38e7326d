import { credentialTrap } from '../trap-finder/credential-trap.ts';

/** `undefined`, `null`, `[object Object]`, `<token>`: what stands where a value should. */
export const placeholder = credentialTrap({
  id: 'placeholder',
  besideUnknown: true,
});
