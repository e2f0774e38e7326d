import { readCredentials } from '../../../auth/read-credentials.ts';
import { readWrittenCredentials } from '../../../auth/written-credentials.ts';
import { isAuthorization } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';
import { textDifference } from '../text-difference.ts';

/** Basic, or a shorthand that Digest is computed from, with another user or another password. */
export const basicDiffers: DifferenceRule = {
  id: 'basic-differs',
  read({ part, name, working, yours }) {
    if (part !== 'header' || !isAuthorization(name) || working === undefined || yours === undefined)
      return undefined;
    const [theirs, ours] = [pairOf(working), pairOf(yours)];
    if (theirs === undefined || ours === undefined) return undefined;
    const facts: string[] = [];
    if (theirs.user !== ours.user)
      facts.push(`user ${ours.user || '(empty)'} instead of ${theirs.user || '(empty)'}`);
    if (theirs.password === ours.password) facts.push('the password is the same');
    else facts.push(`password: ${textDifference(theirs.password, ours.password)}`);
    return { weight: 'explains', why: whyOf(theirs, ours), facts };
  },
};

interface Pair {
  readonly user: string;
  readonly password: string;
}

function pairOf(value: string): Pair | undefined {
  const written = readWrittenCredentials(value);
  return written?.kind === 'password' ? written : readCredentials(value).basic;
}

function whyOf(theirs: Pair, ours: Pair): string {
  const rest = theirs.password.slice(ours.password.length);
  if (theirs.user === ours.user && theirs.password.startsWith(ours.password) && rest.startsWith(':'))
    return 'Your password ends where the other goes on with a colon: it was split at the wrong one.';
  if (`${theirs.user}:${theirs.password}` === `${ours.user} ${ours.password}`)
    return 'User and password were split at different places.';
  if (theirs.user !== ours.user && theirs.password === ours.password) return 'The users differ.';
  return theirs.user === ours.user ? 'The passwords differ.' : 'User and password differ.';
}
