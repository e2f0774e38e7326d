import { misspeltAuthHeader } from '../../../auth/key-names.ts';
import { isCredentialPlace } from '../credential-place.ts';
import type { DifferenceRule } from '../request-difference.ts';

/** `Authorisation` for `Authorization`, `X_Api_Key` for `X-Api-Key`. */
export const misspeltHeader: DifferenceRule = {
  id: 'misspelt-header',
  read(difference, { all }) {
    const { part, name, working, yours } = difference;
    if (part !== 'header') return undefined;
    const others = all.filter(other => other.part === 'header' && other !== difference);
    if (yours === undefined && isCredentialPlace(difference)) {
      const slip = others.find(other => other.working === undefined && isSlip(other.name, name));
      if (slip === undefined) return undefined;
      return {
        weight: 'explains',
        why: `Your request has ${slip.name} in its place: servers know that name as nothing, so no credentials arrive.`,
      };
    }
    if (working !== undefined) return undefined;
    const meant = others.find(
      other => other.yours === undefined && isSlip(name, other.name) && isCredentialPlace(other),
    );
    return meant && { weight: 'harmless', why: `This is ${meant.name}, misspelt: see there.` };
  },
};

function isSlip(written: string, meant: string): boolean {
  return bare(written) === bare(meant) || misspeltAuthHeader(written)?.toLowerCase() === meant.toLowerCase();
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
