import { unresolvedVariable } from '../../../auth/placeholders.ts';
import { isCredentialPlace } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** `{{name}}` in yours, where the other has a value. */
export const unresolvedVariableRule: DifferenceRule = {
  id: 'unresolved-variable',
  read(difference) {
    const { part, yours } = difference;
    if (yours === undefined || unresolvedVariable(yours) === undefined || part === 'body') return undefined;
    const credential = isCredentialPlace(difference) || part === 'cookie';
    const isAddress = part === 'host' || part === 'path' || part === 'port';
    return {
      weight: credential || isAddress ? 'explains' : 'possible',
      why: 'A variable in yours has no value, so it would be sent as it is written.',
    };
  },
};
