import { readCredentials } from '../../../auth/read-credentials.ts';
import { readWrittenCredentials } from '../../../auth/written-credentials.ts';
import { isAuthorization } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** Yours is not in the syntax of its scheme (`Bearer Bearer x`, quotes, white space), and the other is. */
export const malformedCredentials: DifferenceRule = {
  id: 'malformed-credentials',
  read({ part, name, working, yours }, context) {
    if (part !== 'header' || !isAuthorization(name) || yours === undefined) return undefined;
    if (context.yours.headers.filter(([header]) => isAuthorization(header)).length > 1) {
      return {
        weight: 'explains',
        why: 'Yours has more than one Authorization header; servers refuse that or read only one of them.',
      };
    }
    // A shorthand (`Digest user password`) is no header value yet
    if (readWrittenCredentials(yours) !== undefined) return undefined;
    const [problem] = readCredentials(yours).problems.filter(({ severity }) => severity !== 'hint');
    const known = working === undefined ? [] : readCredentials(working).problems;
    if (problem === undefined || known.some(({ code }) => code === problem.code)) return undefined;
    return { weight: 'explains', why: problem.message };
  },
};
