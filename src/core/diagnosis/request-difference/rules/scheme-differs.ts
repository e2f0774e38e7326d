import { readCredentials } from '../../../auth/read-credentials.ts';
import { askedFor, isAskedFor, isAuthorization } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** Bearer here, Basic or Token there. */
export const schemeDiffers: DifferenceRule = {
  id: 'scheme-differs',
  read({ part, name, working, yours }, context) {
    if (part !== 'header' || !isAuthorization(name) || working === undefined || yours === undefined)
      return undefined;
    const [theirs, ours] = [readCredentials(working).knownScheme, readCredentials(yours).knownScheme];
    if (theirs.toLowerCase() === ours.toLowerCase()) return undefined;
    const [first, second] = [theirs || 'no scheme', ours || 'no scheme'];
    const facts = [`scheme ${second} instead of ${first}`];
    if (isAskedFor(ours, context) === true && isAskedFor(theirs, context) === false) {
      return {
        weight: 'possible',
        why: `The other request uses another scheme.${askedFor(context)} Yours offers that, so its value is what to look at.`,
        facts,
      };
    }
    return {
      weight: 'explains',
      why: `The two requests use different schemes, and a server reads only those that it knows.${askedFor(context)}`,
      facts,
    };
  },
};
