import { credentialTrap } from '../trap-finder/credential-trap.ts';
import { replace } from '../trap-finder/edits.ts';

/** `Bearer Bearer x`, often with the second one in a variable. */
export const doubledScheme = credentialTrap({
  id: 'doubled-scheme',
  fixTitle: 'Remove the second scheme',
  safe: true,
  besideUnknown: true,
  fix: (view, { value, restAt, scheme, rest }) => {
    const written = value.locateInRequest({ start: 0, end: restAt });
    const isSame = rest.toLowerCase().startsWith(scheme);
    const isWritten = view.slice(written).toLowerCase().trimEnd() === scheme && scheme !== '';
    return isSame && isWritten ? replace('Remove the scheme here', written, '') : undefined;
  },
});
