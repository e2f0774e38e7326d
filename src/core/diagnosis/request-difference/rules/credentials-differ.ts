import { askedFor, isCredentialPlace } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';
import { textDifference } from '../text-difference.ts';

/** Another value in the same place: an opaque token, an API key. */
export const credentialsDiffer: DifferenceRule = {
  id: 'credentials-differ',
  read(difference, context) {
    const { working, yours, name } = difference;
    if (!isCredentialPlace(difference) || working === undefined || yours === undefined) return undefined;
    return {
      weight: 'explains',
      why: `${name} holds another value in yours.${askedFor(context)}`,
      facts: [textDifference(withoutScheme(working), withoutScheme(yours))],
    };
  },
};

function withoutScheme(value: string): string {
  return value.replace(/^[A-Za-z][\w-]{0,40}[ \t]+(?=\S)/, '');
}
