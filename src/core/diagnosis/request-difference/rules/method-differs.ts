import type { DifferenceRule } from '../request-difference.ts';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** GET here, POST there. */
export const methodDiffers: DifferenceRule = {
  id: 'method-differs',
  read({ part, working = '', yours = '' }) {
    if (part !== 'method') return undefined;
    if (reading.has(working) && reading.has(yours))
      return { weight: 'unlikely', why: 'Both only read, so the same credentials will mostly do.' };
    return {
      weight: 'possible',
      why: 'Servers often ask for other rights to change something, and check it against forgery.',
    };
  },
};
