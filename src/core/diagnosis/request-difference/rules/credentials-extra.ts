import { hasOtherCredentials, isCredentialPlace } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** Credentials that only yours has: many servers judge what they are given, needed or not. */
export const credentialsExtra: DifferenceRule = {
  id: 'credentials-extra',
  read(difference, { working }) {
    if (!isCredentialPlace(difference) || difference.working !== undefined) return undefined;
    return hasOtherCredentials(working, difference)
      ? {
          weight: 'possible',
          why: 'The other request authenticates in another way. A server that is given two kinds of credentials may refuse them or judge by the wrong ones.',
        }
      : {
          weight: 'explains',
          why: 'The other request needs no credentials of this kind. Most servers refuse wrong ones even where none are needed.',
        };
  },
};
