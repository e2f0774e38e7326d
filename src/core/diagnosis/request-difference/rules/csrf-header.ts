import { isCsrfHeader } from '../../../auth/key-names.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** The token against forged requests. */
export const csrfHeader: DifferenceRule = {
  id: 'csrf-header',
  read({ part, name }, { status }) {
    if (part !== 'header' || !isCsrfHeader(name)) return undefined;
    return {
      weight: status === 403 || status === 419 ? 'explains' : 'possible',
      why: 'This header protects against forged requests and must fit the session; a failed check is mostly answered with 403 or 419.',
    };
  },
};
