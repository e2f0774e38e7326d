import { misspeltAuthHeader } from '../../auth/key-names.ts';
import { replace } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** Names that begin like this are right, and too many to be compared letter by letter. */
const wellKnown = /^(?:content-|accept|authorization$|host$|user-agent$|cache-control$|if-|cookie$)/i;

/** `Authorisation`, `Autorization`, `Auth`: sent as they are, and read by nobody. */
export const misspeltHeader: Trap = {
  id: 'misspelt-header',
  find: view =>
    view.node.headers.flatMap(({ name }) => {
      const meant = wellKnown.test(name.text) ? undefined : misspeltAuthHeader(name.text);
      if (meant === undefined) return [];
      return [
        {
          severity: 'warning',
          message: `${name.text} is sent as it stands, and servers look for ${meant}.`,
          range: name.range,
          fix: replace(`Rename to ${meant}`, name.range, meant),
        },
      ];
    }),
};
