import { credentialTrap } from '../trap-finder/credential-trap.ts';
import { replace } from '../trap-finder/edits.ts';

/** Quotation marks round the token: a .http file has no strings, so they are sent. */
export const quoted = credentialTrap({
  id: 'quoted',
  fixTitle: 'Remove the quotation marks',
  safe: true,
  besideUnknown: true,
  fix: (view, { value, restAt, rest }) => {
    const written = value.locate({ start: restAt, end: restAt + rest.length });
    const [, inner] = /^(["'`])([^"'`]*)\1$/.exec(view.slice(written))?.slice(1) ?? [];
    return inner ? replace('Remove the quotation marks', written, inner) : undefined;
  },
});
